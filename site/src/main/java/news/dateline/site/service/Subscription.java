package news.dateline.site.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reader's wish to be alerted, as notification-service tells it to its holder.
///
/// @param channel `web-push` or `email`
/// @param promise absent if nothing was promised
/// @param key opens it for whoever is not signed in; told once
public record Subscription(
        UUID id,
        String channel,
        What what,
        @Nullable Promise promise,
        Instant since,
        @Nullable String key) {

    /// @param tags by their keys
    public record What(boolean all, List<String> sections, List<String> tags, List<String> stories) {}

    /// @param atMost messages a day; absent if as many as there are
    public record Promise(
            @Nullable Integer atMost,
            @Nullable Quiet quietHours,
            @Nullable String zone) {}

    /// @param from `22:00`
    public record Quiet(@Nullable String from, @Nullable String until) {}
}
