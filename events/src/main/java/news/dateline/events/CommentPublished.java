package news.dateline.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Readers may see a comment.
///
/// @param depth 0 for an answer to the story itself
/// @param author the name readers see
/// @param body plain text, at most 5,000 characters
public record CommentPublished(
        UUID commentId,
        UUID articleId,
        long articleVersion,
        @Nullable UUID parentId,
        int depth,
        String author,
        String body,
        Instant submittedAt,
        Instant publishedAt)
        implements CommentEvent {

    public CommentPublished {
        Invariants.version(articleVersion);
    }
}
