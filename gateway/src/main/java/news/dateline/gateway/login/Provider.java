package news.dateline.gateway.login;

import java.net.URI;
import java.util.Map;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.login.LoginSettings.Endpoints;
import news.dateline.gateway.routing.Service;
import news.dateline.gateway.routing.ServiceClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The identity provider as the gateway knows it. Nothing is asked of it here, so that a gateway starts without it:
/// browsers are sent through the public address, the gateway's own calls go inside.
final class Provider {

    static final String ID = "dateline";

    private Provider() {}

    static String issuer(PublicAddress address, LoginSettings settings) {
        return settings.issuer() == null
                ? address.at("/identity")
                : settings.issuer().toString();
    }

    static ClientRegistration registration(PublicAddress address, LoginSettings settings) {
        var endpoints = settings.provider() == null ? ours(address) : settings.provider();
        return ClientRegistration.withRegistrationId(ID)
                .clientId(endpoints.clientId())
                .clientSecret(settings.gatewayClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.at("/login/oauth2/code/" + ID))
                .scope("openid", "profile")
                .authorizationUri(endpoints.authorizationUri().toString())
                .tokenUri(endpoints.tokenUri().toString())
                .jwkSetUri(settings.jwksUri().getFirst().toString())
                .issuerUri(issuer(address, settings))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", endpoints.endSessionUri().toString()))
                .build();
    }

    /// identity-service: browsers find it through the public address, the gateway inside.
    private static Endpoints ours(PublicAddress address) {
        return new Endpoints(
                "gateway",
                URI.create(address.at("/identity/oauth2/authorize")),
                URI.create(ServiceClient.address(Service.IDENTITY, "/identity/oauth2/token")),
                URI.create(address.at("/identity/connect/logout")));
    }
}
