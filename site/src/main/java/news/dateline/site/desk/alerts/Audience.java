package news.dateline.site.desk.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom an alert would reach if it were raised now.
///
/// @param audience all who asked, which the other numbers sum to
/// @param now who are told at once
/// @param held who are told when their quiet hours end
/// @param merged who are told then, with others in one message
/// @param capped who have heard as much today as they want to
/// @param earlier the last alert on this story of the last day
public record Audience(
        long audience,
        long now,
        long held,
        long merged,
        long capped,
        @Nullable Earlier earlier) {

    public record Earlier(UUID alertId, String text, Instant raisedAt, long minutesAgo) {}
}
