package news.dateline.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import news.dateline.web.request.RequestId;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// The HTTP around a problem: faults of ours carry the request's id, so that it can be found in the logs.
final class ProblemResponse {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private ProblemResponse() {}

    static ResponseEntity<Object> of(ProblemDetail problem) {
        return of(problem, headers -> {});
    }

    /// The framework takes the path of a [ProblemDetail] for its `instance`, and on the way of errors that is the path
    /// of the page for errors, which nobody asked for.
    static ResponseEntity<Object> ofNoPlace(ProblemDetail problem) {
        var answer = of(problem);
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.getType());
        members.put("title", problem.getTitle());
        members.put("status", problem.getStatus());
        members.put("detail", problem.getDetail());
        members.putAll(Objects.requireNonNullElse(problem.getProperties(), Map.of()));
        return new ResponseEntity<>(members, answer.getHeaders(), answer.getStatusCode());
    }

    static ResponseEntity<Object> of(ProblemDetail problem, Consumer<HttpHeaders> headers) {
        var answer = ResponseEntity.status(problem.getStatus()).headers(headers);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
        }
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            problem.setProperty("requestId", MDC.get(RequestId.MDC_KEY));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
