package news.dateline.site.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands under a story.
public sealed interface ThreadPart {

    /// @param isClosed whether a moderator closed it
    /// @param more address of the page with the rest
    record Shown(
            long count,
            boolean isClosed,
            List<Reply> replies,
            @Nullable String more) implements ThreadPart {}

    /// The comment service is away; the story is not.
    record Away() implements ThreadPart {}
}
