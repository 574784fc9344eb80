package news.dateline.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When readers were first told of an alert, whatever was said of it later.
///
/// @param sent when the first was begun to be told; null if nobody was yet, as the others
/// @param accepted when the first of their push services or mail servers had accepted it
/// @param last when the last of them had
public record Course(
        @Nullable Instant sent,
        @Nullable Instant accepted,
        @Nullable Instant last) {

    public static final Course NONE = new Course(null, null, null);

    /// Some more were reached.
    public Course with(Instant sent, Instant accepted) {
        return plus(new Course(sent, accepted, accepted));
    }

    public Course plus(Course other) {
        return new Course(earlier(sent, other.sent), earlier(accepted, other.accepted), later(last, other.last));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
