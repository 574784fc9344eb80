package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an alert for one reader.
///
/// @param at when they were told, or since when it is held, to the minute; null of neither
public record Share(UUID alertId, Outcome outcome, @Nullable Instant at) {}
