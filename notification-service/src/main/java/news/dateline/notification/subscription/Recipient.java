package news.dateline.notification.subscription;

import java.net.URI;
import java.util.UUID;
import news.dateline.notification.endpoint.PushEndpoint;
import org.jspecify.annotations.Nullable;

/// A reader as far as it matters who takes messages for them.
///
/// @param id of their subscription
/// @param host as [Way#host] says it
public record Recipient(UUID id, String host) {

    /// @param endpoint of a browser; null of a mailbox
    /// @param email of a mailbox; null of a browser
    static Recipient of(UUID id, @Nullable String endpoint, @Nullable String email) {
        if (email != null) {
            return new Recipient(id, Channel.MAIL_SERVER);
        }
        if (endpoint == null) {
            throw new IllegalStateException("subscription %s leads to nobody".formatted(id));
        }
        return new Recipient(id, new PushEndpoint(URI.create(endpoint)).origin());
    }
}
