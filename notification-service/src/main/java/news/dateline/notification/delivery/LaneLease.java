package news.dateline.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/// A lane that is held. Thread-safe.
///
/// @param until when anybody may take it
public record LaneLease(Lane lane, UUID holder, Instant until) {

    /// Asked before each message: whoever was held up for so long that somebody else may have gone on says no more.
    public boolean lastsAt(Instant now) {
        return now.isBefore(until);
    }
}
