package news.dateline.comment.submission;

import java.util.UUID;
import news.dateline.comment.comment.Author;
import news.dateline.comment.comment.Digest;
import org.jspecify.annotations.Nullable;

/// What somebody wants to say, checked and cleaned.
record Entry(UUID articleId, @Nullable UUID parentId, Author author, String body) {

    /// The same for the same words of the same writer in the same place.
    String content() {
        var place = articleId + (parentId == null ? "" : "/" + parentId);
        return Digest.of(place, author.identity(), body);
    }

    /// Scoped to its writer and story, so that no one reaches another's comment by using their key.
    String reservation(IdempotencyKey key) {
        return "key:" + Digest.of(articleId.toString(), author.identity(), key.value());
    }

    /// A form sent twice.
    String reservation() {
        return "text:" + content();
    }
}
