package news.dateline.gateway.login;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param gatewayClientSecret what the gateway proves itself with to the identity provider
/// @param jwksUri where the identity provider's keys are, on an internal address
@ConfigurationProperties("dateline")
record LoginSettings(String gatewayClientSecret, URI jwksUri) {

    LoginSettings {
        if (gatewayClientSecret == null || gatewayClientSecret.isBlank()) {
            throw new IllegalArgumentException("dateline.gateway-client-secret is missing");
        }
        if (jwksUri == null) {
            throw new IllegalArgumentException("dateline.jwks-uri is missing");
        }
    }

    @Override
    public String toString() {
        return "LoginSettings[jwksUri=" + jwksUri + "]"; // a secret does not belong into a log
    }
}
