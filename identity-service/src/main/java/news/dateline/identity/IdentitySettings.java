package news.dateline.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param url the public address of the whole system, without a path (`dateline.url`)
/// @param gatewayClientSecret what the gateway proves itself with (`dateline.gateway-client-secret`)
@ConfigurationProperties("dateline")
public record IdentitySettings(URI url, String gatewayClientSecret) {

    /// Where this service is, under the public address and by itself.
    public static final String PATH = "/identity";

    public IdentitySettings {
        if (url == null || url.getHost() == null || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException("dateline.url must be an http or https address, not " + url);
        }
        if (gatewayClientSecret == null || gatewayClientSecret.isBlank()) {
            throw new IllegalArgumentException("dateline.gateway-client-secret is missing");
        }
    }

    public String issuer() {
        return at(PATH);
    }

    /// A path of the whole system as a public address.
    public String at(String path) {
        return url.resolve(path).toString();
    }

    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    @Override
    public String toString() {
        return "IdentitySettings[url=" + url + "]"; // a secret does not belong into a log
    }
}
