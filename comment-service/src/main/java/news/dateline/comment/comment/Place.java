package news.dateline.comment.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a comment stands.
///
/// @param articleVersion what its writer had read
/// @param parentId the comment it answers; absent when it answers the story
/// @param depth 0 for an answer to the story
public record Place(
        UUID articleId, long articleVersion, @Nullable UUID parentId, int depth) {

    /// Deeper threads cannot be read on a telephone.
    public static final int DEEPEST = 5;

    public Place {
        if (articleVersion < 1 || depth < 0 || depth > DEEPEST || (depth == 0) != (parentId == null)) {
            throw new IllegalArgumentException(
                    "version %d, depth %d under %s".formatted(articleVersion, depth, parentId));
        }
    }

    public static Place answering(UUID articleId, long articleVersion) {
        return new Place(articleId, articleVersion, null, 0);
    }

    /// Under `parent`, or beside it where that would be too deep: an answer is never lost for its depth.
    public static Place answering(Comment parent, long articleVersion) {
        var above = parent.place();
        return above.depth() < DEEPEST
                ? new Place(above.articleId(), articleVersion, parent.id(), above.depth() + 1)
                : new Place(above.articleId(), articleVersion, above.parentId(), above.depth());
    }
}
