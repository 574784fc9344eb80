package news.dateline.article.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a writer says of an embargo: nothing, that there is none, or until when no reader may have the story. Who says
/// nothing changes nothing: a client that does not know of embargoes lifts none.
public record Embargo(boolean isStated, @Nullable Instant until) {

    public static final Embargo UNSTATED = new Embargo(false, null);

    public static Embargo stated(@Nullable Instant until) {
        return new Embargo(true, until);
    }

    @Nullable Instant over(@Nullable Instant present) {
        return isStated ? until : present;
    }
}
