package news.dateline.comment.thread;

import java.time.Instant;
import java.util.UUID;
import news.dateline.comment.comment.Author;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Status.Deleted;
import news.dateline.comment.comment.Status.Held;
import news.dateline.comment.comment.Status.Published;
import news.dateline.comment.comment.Status.Removed;
import news.dateline.comment.comment.Status.Stub;
import news.dateline.comment.comment.Status.Submitted;
import news.dateline.comment.stories.StoryCopy;
import org.jspecify.annotations.Nullable;

/// A comment as the API tells it; what the one who asks may not know is left out.
///
/// @param status `submitted`, `held`, `published`, `removed` or `deleted`
/// @param reason one sentence for its writer, once it was held or removed
/// @param articleVersion of the story, when it was written
/// @param writtenBefore the version of the story now, if that is a later one
/// @param editedAt when its writer last changed what is shown
/// @param likes absent where they were not counted
/// @param featured true, or absent
/// @param place where it stands; told of a single published comment
/// @param you what the one who asks for a single comment has to do with it; absent for those who do not say who they
/// are
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
        @Nullable Long writtenBefore,
        Instant submittedAt,
        @Nullable Instant editedAt,
        @Nullable Long likes,
        @Nullable Boolean featured,
        @Nullable PlaceView place,
        @Nullable YouView you,
        @Nullable String key) {

    record AuthorView(String name) {}

    /// @param thread page of the API that begins with it
    /// @param page for people; absent while the address of the story is not known
    record PlaceView(String thread, @Nullable String page) {}

    /// @param wrote whether they wrote it
    /// @param editableUntil until when they may change it; absent if they may not
    /// @param like whether they like it; absent for a guest
    record YouView(
            boolean wrote,
            @Nullable Instant editableUntil,
            @Nullable Boolean like) {}

    /// Everything but a key.
    public static CommentView toItsWriter(Comment comment) {
        var reason = switch (comment.status()) {
            case Held held -> held.ruling().reason();
            case Removed removed -> removed.ruling().reason();
            case Submitted _, Published _ -> null;
            case Stub _, Deleted _ -> null;
        };
        return comment.author() instanceof Author.Nobody
                ? of(comment, null, null, null)
                : of(comment, reason, new AuthorView(comment.author().name()), comment.body());
    }

    /// Unless it is published, only that it exists and how far it has come.
    static CommentView toReaders(Comment comment) {
        return comment.isPublished() ? toItsWriter(comment) : of(comment, null, null, null);
    }

    public CommentView with(@Nullable String key) {
        return with(writtenBefore, likes, featured, place, you, key);
    }

    /// Beside what the story says now.
    CommentView under(StoryCopy story) {
        return with(story.version() > articleVersion ? story.version() : null, likes, featured, place, you, key);
    }

    CommentView rated(long likes, boolean featured) {
        return with(writtenBefore, likes, featured ? true : null, place, you, key);
    }

    /// @param story absent while it is not known
    CommentView at(String cursor, @Nullable StoryCopy story) {
        var page = story == null || story.url() == null
                ? null
                : "%s?replies=%s#comment-%s".formatted(story.url(), cursor, id);
        var thread = "/api/articles/%s/comments?cursor=%s".formatted(articleId, cursor);
        return with(writtenBefore, likes, featured, new PlaceView(thread, page), you, key);
    }

    CommentView to(YouView asking) {
        return with(writtenBefore, likes, featured, place, asking, key);
    }

    private CommentView with(
            @Nullable Long before,
            @Nullable Long liked,
            @Nullable Boolean chosen,
            @Nullable PlaceView where,
            @Nullable YouView asking,
            @Nullable String opening) {
        return new CommentView(
                id,
                articleId,
                status,
                reason,
                author,
                body,
                parent,
                depth,
                articleVersion,
                before,
                submittedAt,
                editedAt,
                liked,
                chosen,
                where,
                asking,
                opening);
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
                null,
                comment.submittedAt(),
                body == null ? null : comment.editedAt(),
                null,
                null,
                null,
                null,
                null);
    }
}
