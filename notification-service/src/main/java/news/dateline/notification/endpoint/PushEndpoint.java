package news.dateline.notification.endpoint;

import java.net.URI;
import java.util.Locale;

/// The address of one browser at its push service (RFC 8030): whoever knows it can send to that browser.
public record PushEndpoint(URI address) {

    public static final int LONGEST = 2_048;

    /// The push service, as in `https://push.example`.
    public String origin() {
        return originOf(address);
    }

    static String originOf(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }

    /// An endpoint in a log line is an endpoint leaked.
    @Override
    public String toString() {
        return "an endpoint at " + origin();
    }
}
