package news.dateline.comment;

import java.util.List;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import news.dateline.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// The catalogue of what this service refuses, besides what every service does.
public enum CommentProblem implements ProblemType {
    NO_SUCH_STORY(
            "no-such-story",
            HttpStatus.NOT_FOUND,
            "There is no such story",
            "It was never published, or was published this very moment: then try again."),
    STORY_WITHDRAWN("withdrawn", HttpStatus.GONE, "The story was withdrawn", "Its thread is closed with it."),
    THREAD_CLOSED(
            "thread-closed",
            HttpStatus.CONFLICT,
            "The thread is closed",
            "A moderator closed it; what was written stays to be read."),
    NOT_EDITABLE(
            "not-editable",
            HttpStatus.CONFLICT,
            "The comment can no longer be changed",
            "A comment is changed within minutes of its acceptance, and not once it was taken down. It can be deleted."),
    NO_SUCH_DECISION(
            "no-such-decision",
            HttpStatus.NOT_FOUND,
            "There is no such decision",
            "No moderator decided anything under this id."),
    TOO_MANY_FEATURED(
            "too-many-featured",
            HttpStatus.CONFLICT,
            "Enough comments of the story are featured",
            "Put another one back first."),
    NOT_SANCTIONED(
            "not-sanctioned",
            HttpStatus.NOT_FOUND,
            "Nothing is imposed on the writer",
            "The writer is neither banned nor suspended, and may be unknown."),
    NO_SUCH_COMMENT(
            "no-such-comment", HttpStatus.NOT_FOUND, "There is no such comment", "Nothing is known under this id."),
    NO_SUCH_PARENT(
            "no-such-parent",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The comment to be answered is not in the thread",
            "Only a comment that readers can see under the same story can be answered.",
            "/parent",
            "must be a published comment of this story"),
    TOO_MANY_COMMENTS(
            "too-many-comments",
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many comments",
            "More comments came from you than are taken in a short time. Please wait a little, and send it again."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key was used for another comment",
            "Repeat the same comment under it, or send this one under a new key.",
            "#Idempotency-Key",
            "belongs to another comment");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String detail;
    private final @Nullable String pointer;
    private final @Nullable String fault;

    CommentProblem(String code, HttpStatus status, String title, String detail) {
        this(code, status, title, detail, null, null);
    }

    CommentProblem(
            String code,
            HttpStatus status,
            String title,
            String detail,
            @Nullable String pointer,
            @Nullable String fault) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.pointer = pointer;
        this.fault = fault;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /// For an answer that needs headers of its own.
    public ProblemDetail asProblem() {
        return Problems.of(this, detail);
    }

    /// Ends the request with this problem.
    public ProblemException asException() {
        return pointer == null || fault == null
                ? new ProblemException(this, detail)
                : new ProblemException(this, detail, List.of(new FieldFault(pointer, fault)));
    }
}
