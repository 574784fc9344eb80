package news.dateline.gateway.door;

import news.dateline.gateway.RequestId;
import news.dateline.gateway.client.ClientId;
import news.dateline.gateway.limit.Verdict;
import news.dateline.gateway.problem.Answers;
import news.dateline.gateway.problem.GatewayProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// The outermost handler of all: what answers early (a page cache, a held stream) stands behind it too.
final class Door implements HttpHandler {

    private static final String AT_ONCE = "Too many requests at once: wait for the answers to others.";

    private final HttpHandler inside;
    private final DoorRules rules;
    private final Answers answers;

    Door(HttpHandler inside, DoorRules rules, Answers answers) {
        this.inside = inside;
        this.rules = rules;
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest sent, ServerHttpResponse response) {
        var id = RequestId.give(sent);
        var request = fromClient(sent);
        var client = ClientId.of(request.getRemoteAddress());
        var verdict = rules.limits().on(client, request.getMethod(), request.getPath());
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            response.getHeaders().set(RequestId.HEADER, id);
            rules.headers().putOn(response.getHeaders());
            verdict.putOn(response.getHeaders());
        }));
        return answer(client, verdict, id, request, response).contextWrite(context -> context.put(RequestId.KEY, id));
    }

    /// From here on the request comes from whoever sent it to our proxies.
    private ServerHttpRequest fromClient(ServerHttpRequest sent) {
        var client = rules.proxies().clientOf(sent);
        return client == null ? sent : sent.mutate().remoteAddress(client).build();
    }

    private Mono<Void> answer(
            ClientId client, Verdict verdict, String id, ServerHttpRequest request, ServerHttpResponse response) {
        if (verdict.refuses()) {
            return answers.give(GatewayProblem.TOO_MANY_REQUESTS, null, id, request, response);
        }
        var underWay = rules.underWay();
        if (!underWay.begin(client)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            return answers.give(GatewayProblem.TOO_MANY_REQUESTS, AT_ONCE, id, request, response);
        }
        return Mono.defer(() -> inside(id, request, response)).doFinally(_ -> underWay.end(client));
    }

    private Mono<Void> inside(String id, ServerHttpRequest request, ServerHttpResponse response) {
        var body = rules.bodyOf(request);
        if (body.refuses(request)) {
            return answers.give(GatewayProblem.BODY_TOO_LARGE, body.rule(), id, request, response);
        }
        return inside.handle(body.on(request), response);
    }
}
