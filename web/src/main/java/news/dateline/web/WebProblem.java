package news.dateline.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// The problems that any service may answer with, whatever it is about.
public enum WebProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST, "The request is not valid"),
    MALFORMED_BODY("malformed-body", HttpStatus.BAD_REQUEST, "The body cannot be read"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Sign in first"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Not available in that form"),
    STALE_REVISION("stale-revision", HttpStatus.PRECONDITION_FAILED, "It was changed in the meantime"),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    REVISION_REQUIRED("revision-required", HttpStatus.PRECONDITION_REQUIRED, "If-Match is required"),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong"),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available right now");

    private final String code;
    private final HttpStatus status;
    private final String title;

    WebProblem(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /// The nearest entry for a status that the framework chose; never null.
    public static WebProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? INVALID_REQUEST : UNEXPECTED);
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
