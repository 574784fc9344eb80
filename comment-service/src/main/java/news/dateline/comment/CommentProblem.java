package news.dateline.comment;

import java.util.List;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// The catalogue of what this service refuses, besides what every service does.
public enum CommentProblem implements ProblemType {
    NO_SUCH_STORY(
            "no-such-story",
            HttpStatus.NOT_FOUND,
            "There is no such story",
            "It was never published, was withdrawn, or was published this very moment: then try again."),
    NO_SUCH_COMMENT(
            "no-such-comment", HttpStatus.NOT_FOUND, "There is no such comment", "Nothing is known under this id."),
    NO_SUCH_PARENT(
            "no-such-parent",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The comment to be answered is not in the thread",
            "Only a comment that readers can see under the same story can be answered.",
            new FieldFault("/parent", "must be a published comment of this story")),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key was used for another comment",
            "Repeat the same comment under it, or send this one under a new key.",
            FieldFault.ofParameter("Idempotency-Key", "belongs to another comment"));

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String detail;
    private final List<FieldFault> faults;

    CommentProblem(String code, HttpStatus status, String title, String detail, FieldFault... faults) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.faults = List.of(faults);
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

    /// Ends the request with this problem.
    public ProblemException asException() {
        return new ProblemException(this, detail, faults);
    }
}
