package news.dateline.comment.thread;

import java.time.Instant;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Submitted;
import org.jspecify.annotations.Nullable;

/// A comment as the API tells it; what the one who asks may not know is left out.
///
/// @param status `submitted`, `held`, `published` or `removed`
/// @param reason one sentence for its writer, once it was held or removed
/// @param key what opens it to the guest who wrote it; told at submission and never again
public record CommentView(
        UUID id,
        UUID articleId,
        String status,
        @Nullable String reason,
        @Nullable AuthorView author,
        @Nullable String body,
        @Nullable UUID parent,
        int depth,
        long articleVersion,
        Instant submittedAt,
        @Nullable String key) {

    record AuthorView(String name) {}

    /// Everything but a key.
    public static CommentView toItsWriter(Comment comment) {
        var reason = switch (comment.status()) {
            case Held held -> held.ruling().reason();
            case Removed removed -> removed.ruling().reason();
            case Submitted _, Published _ -> null;
        };
        return of(comment, reason, new AuthorView(comment.author().name()), comment.body());
    }

    /// Unless it is published, only that it exists and how far it has come.
    static CommentView toReaders(Comment comment) {
        return comment.isPublished() ? toItsWriter(comment) : of(comment, null, null, null);
    }

    public CommentView with(@Nullable String key) {
        return new CommentView(
                id, articleId, status, reason, author, body, parent, depth, articleVersion, submittedAt, key);
    }

    private static CommentView of(
            Comment comment, @Nullable String reason, @Nullable AuthorView author, @Nullable String body) {
        var place = comment.place();
        return new CommentView(
                comment.id(),
                place.articleId(),
                comment.status().word(),
                reason,
                author,
                body,
                place.parentId(),
                place.depth(),
                place.articleVersion(),
                comment.submittedAt(),
                null);
    }
}
