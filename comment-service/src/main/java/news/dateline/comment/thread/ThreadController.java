package news.dateline.comment.thread;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.stories.Standing.Gone;
import news.dateline.comment.stories.Standing.Open;
import news.dateline.comment.stories.Stories;
import news.dateline.web.Cursor;
import news.dateline.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What readers see under a story.
@RestController
class ThreadController {

    private final Comments comments;
    private final Stories stories;

    ThreadController(Comments comments, Stories stories) {
        this.comments = comments;
        this.stories = stories;
    }

    @GetMapping("/api/articles/{articleId}/comments")
    ResponseEntity<ThreadView> thread(
            @PathVariable UUID articleId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var after = Optional.ofNullable(cursor).map(Cursor::decode);
        var standing = stories.standing(articleId);
        if (standing instanceof Gone gone) {
            throw gone.why().asException();
        }
        var page = Slice.of(comments.published(articleId, after, limit + 1), limit, ThreadController::cursorOf);
        var items = page.items().stream().map(CommentView::toReaders).toList();
        return ResponseEntity.ok()
                // The story's own tag too: when it is withdrawn, its thread has to leave the cache with it.
                .header("Cache-Tag", "thread:%1$s article:%1$s".formatted(articleId))
                .body(new ThreadView(comments.countPublished(articleId), standing instanceof Open, items, page.next()));
    }

    private static Cursor cursorOf(Comment comment) {
        return new Cursor(comment.submittedAt(), comment.id());
    }
}
