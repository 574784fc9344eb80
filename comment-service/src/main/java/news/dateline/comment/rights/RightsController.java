package news.dateline.comment.rights;

import static news.dateline.comment.CommentProblem.NO_SUCH_COMMENT;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Author.Member;
import news.dateline.comment.comment.Comment;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.likes.Likes;
import news.dateline.comment.reports.Reports;
import news.dateline.comment.thread.CommentView;
import news.dateline.comment.thread.GuestKeys;
import news.dateline.comment.writing.Erasing;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import news.dateline.web.ProblemException;
import news.dateline.web.Slice;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// A reader's own data: whoever is signed in has all of theirs, a guest what their key opens. An e-mail address that
/// somebody typed proves nothing, so a key opens no more than the comment it was given for.
@RestController
class RightsController {

    private static final int BATCH = 100;

    private final Comments comments;
    private final GuestKeys guestKeys;
    private final Likes likes;
    private final Reports reports;
    private final Erasing erasing;
    private final Export export;

    RightsController(
            Comments comments, GuestKeys guestKeys, Likes likes, Reports reports, Erasing erasing, Export export) {
        this.comments = comments;
        this.guestKeys = guestKeys;
        this.likes = likes;
        this.reports = reports;
        this.erasing = erasing;
        this.export = export;
    }

    /// The latest first.
    @GetMapping("/api/comments/mine")
    Slice<CommentView> mine(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var after = Optional.ofNullable(cursor).map(Cursor::decode);
        return Slice.of(comments.writtenBy(writer(caller), after, limit + 1), limit, RightsController::cursorOf)
                .map(CommentView::toItsWriter);
    }

    /// Everything, as it is read from the store.
    @GetMapping("/api/comments/mine/export")
    ResponseEntity<StreamingResponseBody> export(
            @Nullable Caller caller, @RequestParam(required = false) @Nullable String key) {
        var body = key == null ? exportOf(signedIn(caller)) : exportOf(opened(key));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"comments.json\"")
                .body(body);
    }

    private StreamingResponseBody exportOf(Caller caller) {
        return out -> export.of(caller, writer(caller), out);
    }

    private StreamingResponseBody exportOf(UUID comment) {
        return out -> export.of(comment, out);
    }

    record ErasureView(int erased) {}

    /// From the store at once.
    @DeleteMapping("/api/comments/mine")
    ErasureView erase(@Nullable Caller caller, @RequestParam(required = false) @Nullable String key) {
        if (key != null) {
            erasing.erase(opened(key), true);
            return new ErasureView(1);
        }
        var reader = signedIn(caller);
        var writer = writer(reader);
        int erased = 0;
        List<Comment> batch;
        do { // what is erased is no longer the writer's
            batch = comments.writtenBy(writer, Optional.empty(), BATCH);
            batch.forEach(comment -> erasing.erase(comment.id(), true));
            erased += batch.size();
        } while (!batch.isEmpty());
        likes.removeAllOf(reader.id());
        reports.removeAllOf(writer);
        return new ErasureView(erased);
    }

    private static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) {
            throw new ProblemException(WebProblem.UNAUTHENTICATED, "Sign in, or give the key of a comment.");
        }
        return caller;
    }

    private UUID opened(String key) {
        return guestKeys.commentOf(key).orElseThrow(NO_SUCH_COMMENT::asException);
    }

    private static String writer(Caller caller) {
        return new Member(caller.id(), caller.name()).writer();
    }

    private static Cursor cursorOf(Comment comment) {
        return new Cursor(comment.submittedAt(), comment.id());
    }
}
