package news.dateline.messaging.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record a consumer group could not handle.
///
/// @param id where it lies: `topic-partition-offset` of the dead-letter topic
/// @param group the group that could not handle it; a replay is for this group alone
/// @param subject id of the aggregate it tells of
/// @param reason what went wrong, with its cause
public record DeadLetter(
        String id,
        String group,
        String topic,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String sequence,
        Instant at,
        String reason,
        String body) {}
