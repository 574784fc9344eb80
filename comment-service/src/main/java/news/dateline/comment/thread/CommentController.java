package news.dateline.comment.thread;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import java.util.List;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.featured.Featured;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.stories.Stories;
import news.dateline.comment.thread.CommentView.YouView;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One comment: its writer sees it in every state, others once it is published and while its story is.
@RestController
class CommentController {

    private final Comments comments;
    private final Stories stories;
    private final Writers writers;
    private final Likes likes;
    private final Featured featured;

    CommentController(Comments comments, Stories stories, Writers writers, Likes likes, Featured featured) {
        this.comments = comments;
        this.stories = stories;
        this.writers = writers;
        this.likes = likes;
        this.featured = featured;
    }

    @GetMapping("/api/comments/{id}")
    CommentView comment(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        var comment = comments.find(id).orElseThrow(NO_SUCH_COMMENT::asException);
        if (writers.wrote(comment, key, caller)) {
            var until = writers.editableUntil(comment).orElse(null);
            return placed(comment, CommentView.toItsWriter(comment))
                    .to(new YouView(true, until, likes(comment, caller)));
        }
        if (!stories.isReadable(comment.place().articleId())) {
            throw NO_SUCH_COMMENT.asException();
        }
        var view = placed(comment, CommentView.toReaders(comment));
        return caller == null ? view : view.to(new YouView(false, null, likes(comment, caller)));
    }

    private @Nullable Boolean likes(Comment comment, @Nullable Caller caller) {
        return caller == null ? null : likes.isLiked(comment.id(), caller.id());
    }

    /// A published one with the page of its thread that begins with it.
    private CommentView placed(Comment comment, CommentView view) {
        if (!comment.isPublished()) {
            return view;
        }
        var story = stories.find(comment.place().articleId()).orElse(null);
        var before = new Cursor(comment.submittedAt(), justBefore(comment.id())).encode();
        var counted = view.rated(
                likes.count(List.of(comment.id())).getOrDefault(comment.id(), 0L),
                !featured.among(List.of(comment.id())).isEmpty());
        return (story == null ? counted : counted.under(story)).at(before, story);
    }

    private static UUID justBefore(UUID id) {
        var low = id.getLeastSignificantBits();
        return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
    }
}
