package news.dateline.gateway.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// What the gateway itself may answer with. Codes are those that the services use for the same thing.
public enum GatewayProblem {
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST, "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Sign in first"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Not allowed"),
    CROSS_SITE("cross-site", HttpStatus.FORBIDDEN, "The request comes from another site"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Not available in that form"),
    TOO_SLOWLY_SENT("too-slowly-sent", HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time"),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    ADDRESS_TOO_LONG("address-too-long", HttpStatus.URI_TOO_LONG, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large"),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong"),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available right now"),
    TOO_SLOW("too-slow", HttpStatus.GATEWAY_TIMEOUT, "It took too long");

    private final String code;
    private final HttpStatus status;
    private final String title;

    GatewayProblem(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /// The entry for a status that the framework chose.
    static GatewayProblem of(HttpStatusCode status) {
        for (var problem : values()) {
            if (problem.status.value() == status.value() && problem != CROSS_SITE) {
                return problem;
            }
        }
        return status.is4xxClientError() ? INVALID_REQUEST : UNEXPECTED;
    }

    String type() {
        return "urn:dateline:problem:" + code;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// Whether the same request may succeed in a moment.
    boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.GATEWAY_TIMEOUT;
    }
}
