package news.dateline.article.stories;

import java.time.Instant;
import java.util.UUID;
import news.dateline.article.story.Change;
import news.dateline.article.story.Content;
import news.dateline.article.story.Status.Live;
import news.dateline.article.story.Story;
import org.jspecify.annotations.Nullable;

/// What readers saw, whole.
///
/// @param at when they first saw it
/// @param change what made it another; absent for the first
public record Version(
        UUID story,
        long number,
        Content content,
        Instant at,
        @Nullable Change change) {

    static Version of(UUID id, Story story, Live shown) {
        var change = shown.changes().isEmpty() ? null : shown.changes().getFirst();
        return new Version(id, shown.version(), story.content(), story.updatedAt(), change);
    }
}
