package news.dateline.site.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands under a story.
public sealed interface ThreadPart {

    /// @param more address of the page with the rest
    record Shown(long count, List<Reply> replies, @Nullable String more) implements ThreadPart {}

    /// The comment service is away; the story is not.
    record Away() implements ThreadPart {}
}
