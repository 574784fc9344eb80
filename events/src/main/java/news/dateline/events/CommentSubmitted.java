package news.dateline.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment was accepted and stored, not yet judged. Its text stays with its owner until then.
///
/// @param articleVersion the version of the story it answers
/// @param parentId the comment it answers, if any
public record CommentSubmitted(
        UUID commentId,
        UUID articleId,
        long articleVersion,
        @Nullable UUID parentId,
        Instant submittedAt) implements CommentEvent {

    public CommentSubmitted {
        Invariants.version(articleVersion);
    }
}
