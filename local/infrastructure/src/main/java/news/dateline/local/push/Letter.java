package news.dateline.local.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that reached a browser, opened.
///
/// @param ttl seconds that the push service was to keep it
/// @param urgency `very-low`, `low`, `normal` or `high`
/// @param topic a later message of the same one takes the place of this
public record Letter(
        UUID browser,
        String text,
        int ttl,
        String urgency,
        @Nullable String topic,
        Instant at) {}
