package news.dateline.gateway.login;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param gatewayClientSecret what the gateway proves itself with to the identity provider
/// @param jwksUri where the identity provider's keys are, on internal addresses: of each instance, where it has several
/// @param issuer another identity provider than identity-service, as its tokens name it
/// @param provider where that one is asked
@ConfigurationProperties("dateline")
record LoginSettings(
        String gatewayClientSecret,
        List<URI> jwksUri,
        @Nullable URI issuer,
        @Nullable Endpoints provider) {

    /// Told one by one, so that a gateway starts while the provider is away.
    ///
    /// @param clientId whom the provider knows this gateway as
    /// @param authorizationUri where browsers are sent to sign in
    /// @param tokenUri where codes are exchanged and tokens renewed
    /// @param endSessionUri where browsers are sent to sign out
    record Endpoints(@DefaultValue("gateway") String clientId, URI authorizationUri, URI tokenUri, URI endSessionUri) {

        Endpoints {
            if (authorizationUri == null || tokenUri == null || endSessionUri == null) {
                throw new IllegalArgumentException(
                        "dateline.provider needs authorization-uri, token-uri and end-session-uri");
            }
        }
    }

    LoginSettings {
        if (gatewayClientSecret == null || gatewayClientSecret.isBlank()) {
            throw new IllegalArgumentException("dateline.gateway-client-secret is missing");
        }
        if (jwksUri == null || jwksUri.isEmpty()) {
            throw new IllegalArgumentException("dateline.jwks-uri is missing");
        }
        if ((issuer == null) != (provider == null)) {
            throw new IllegalArgumentException("dateline.issuer and dateline.provider are told both or not at all");
        }
    }

    @Override
    public String toString() {
        return "LoginSettings[jwksUri=" + jwksUri + "]"; // a secret does not belong into a log
    }
}
