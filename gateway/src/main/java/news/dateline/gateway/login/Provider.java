package news.dateline.gateway.login;

import java.util.Map;
import news.dateline.gateway.PublicAddress;
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

    static String issuer(PublicAddress address) {
        return address.at("/identity");
    }

    static ClientRegistration registration(PublicAddress address, LoginSettings settings) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId("gateway")
                .clientSecret(settings.gatewayClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.at("/login/oauth2/code/" + ID))
                .scope("openid", "profile")
                .authorizationUri(address.at("/identity/oauth2/authorize"))
                .tokenUri(ServiceClient.address(Service.IDENTITY, "/identity/oauth2/token"))
                .jwkSetUri(settings.jwksUri().toString())
                .issuerUri(issuer(address))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", address.at("/identity/connect/logout")))
                .build();
    }
}
