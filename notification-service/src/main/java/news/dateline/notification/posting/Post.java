package news.dateline.notification.posting;

import java.net.URI;
import java.util.Map;

/// What is posted.
///
/// @param to an https address; whoever knows it may post there, so it is told nobody else
/// @param headers by their names in small letters
public record Post(URI to, Map<? extends CharSequence, String> headers, byte[] body) {

    private static final String BEFORE_AUTHORITY = "//";

    /// With its query, in ASCII.
    String path() {
        var address = to.toASCIIString();
        var authority = address.indexOf(BEFORE_AUTHORITY) + BEFORE_AUTHORITY.length();
        var path = authority + to.getRawAuthority().length();
        return address.startsWith("/", path) ? address.substring(path) : "/" + address.substring(path);
    }

    String authority() {
        return to.getRawAuthority();
    }

    /// An address in a log line is an address leaked.
    @Override
    public String toString() {
        return "%d bytes for %s".formatted(body.length, to.getHost());
    }
}
