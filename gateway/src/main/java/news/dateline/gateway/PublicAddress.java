package news.dateline.gateway;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where readers find this site.
///
/// @param url scheme, host and port without a path (`dateline.url`)
@ConfigurationProperties("dateline")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI url) {

    private static final Pattern LOCAL = Pattern.compile("(.+\\.)?localhost|127(\\.\\d+){3}|\\[::1]");

    public PublicAddress {
        if (url.getHost() == null
                || !url.getRawPath().isEmpty()
                || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "dateline.url must be like https://news.example.org, without a path, not " + url);
        }
    }

    /// Host and port as a `Host` header has them.
    public String authority() {
        return url.getRawAuthority();
    }

    /// As an `Origin` header has it.
    public String origin() {
        return url.toString();
    }

    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    /// Whether only a browser on this machine finds it, so that nothing travels that could be listened to.
    public boolean isLocal() {
        return LOCAL.matcher(url.getHost()).matches();
    }

    /// An address on this site.
    ///
    /// @param path begins with a slash
    public String at(String path) {
        return url + path;
    }
}
