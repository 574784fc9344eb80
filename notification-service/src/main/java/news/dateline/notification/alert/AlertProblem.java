package news.dateline.notification.alert;

import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import org.springframework.http.HttpStatus;

/// What this service refuses about alerts.
public enum AlertProblem implements ProblemType {
    NO_SUCH_ALERT(
            "no-such-alert",
            HttpStatus.NOT_FOUND,
            "No such alert",
            "There is no alert of this id, or it never went out."),
    ALERT_RECALLED(
            "alert-recalled",
            HttpStatus.CONFLICT,
            "The alert was recalled",
            "Readers were told that it should not have been sent; nothing more is said of it."),
    CORRECTED_TOO_OFTEN(
            "corrected-too-often",
            HttpStatus.CONFLICT,
            "The alert was corrected too often",
            "An alert is corrected 14 times at most. Raise another one."),
    KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key was used for another alert",
            "You have raised another alert with this key: take a new one."),
    STORY_WITHDRAWN("withdrawn", HttpStatus.GONE, "The story was withdrawn", "What it told of was taken down.");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String detail;

    AlertProblem(String code, HttpStatus status, String title, String detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public ProblemException asException() {
        return new ProblemException(this, detail);
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
}
