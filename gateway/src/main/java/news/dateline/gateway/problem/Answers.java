package news.dateline.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem in the form its client understands: JSON (RFC 9457) for the API, a small page for people.
@Component
public final class Answers {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /// @param requestId told to the client, so that the log can be searched for it
    public Mono<Void> give(
            GatewayProblem problem,
            @Nullable String detail,
            @Nullable String requestId,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var forPeople = wantsPage(request);
        response.setStatusCode(problem.status());
        var headers = response.getHeaders();
        headers.setContentType(forPeople ? PAGE : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        var body = forPeople ? ProblemPage.of(problem, detail, requestId) : json(problem, detail, requestId);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /// A problem for whoever sent nothing by which to tell what they understand.
    public byte[] json(GatewayProblem problem, @Nullable String detail, @Nullable String requestId) {
        return json.writeValueAsBytes(members(problem, detail, requestId));
    }

    private static Map<String, Object> members(
            GatewayProblem problem, @Nullable String detail, @Nullable String requestId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status().value());
        if (detail != null) {
            members.put("detail", detail);
        }
        if (requestId != null) {
            members.put("requestId", requestId);
        }
        return members;
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        if (request.getPath().value().startsWith("/api/")) {
            return false;
        }
        var accept = String.valueOf(request.getHeaders().getFirst(HttpHeaders.ACCEPT));
        return accept.contains("text/html") || !accept.contains("json");
    }
}
