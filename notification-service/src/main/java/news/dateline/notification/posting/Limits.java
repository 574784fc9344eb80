package news.dateline.notification.posting;

import java.time.Duration;

/// @param connecting how long a connection may take, and then as long to agree on TLS
/// @param answer how long a server has for an answer, once it was sent a post
/// @param unused after which a connection is closed
/// @param atOnce posts to one server that are under way
public record Limits(Duration connecting, Duration answer, Duration unused, int atOnce) {

    /// How long a post waits for a connection.
    Duration waiting() {
        return connecting.multipliedBy(2);
    }
}
