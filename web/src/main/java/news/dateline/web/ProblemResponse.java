package news.dateline.web;

import java.time.Duration;
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
