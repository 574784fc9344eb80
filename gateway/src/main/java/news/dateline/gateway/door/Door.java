package news.dateline.gateway.door;

import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.RequestId;
import news.dateline.gateway.problem.Answers;
import news.dateline.gateway.problem.GatewayProblem;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// The outermost handler of all: what answers early (a page cache, a held stream) stands behind it too.
final class Door implements HttpHandler {

    private final HttpHandler inside;
    private final SecurityHeaders securityHeaders;
    private final BodyBound bound;
    private final Answers answers;

    Door(HttpHandler inside, PublicAddress address, BodyBound bound, Answers answers) {
        this.inside = inside;
        this.securityHeaders = new SecurityHeaders(address);
        this.bound = bound;
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        var id = RequestId.of(request);
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            response.getHeaders().set(RequestId.HEADER, id);
            securityHeaders.putOn(response.getHeaders());
        }));
        var named = request.mutate()
                .headers(headers -> headers.set(RequestId.HEADER, id))
                .build();
        var answer = bound.refuses(request)
                ? answers.give(GatewayProblem.BODY_TOO_LARGE, bound.rule(), id, request, response)
                : inside.handle(bound.on(named), response);
        return answer.contextWrite(context -> context.put(RequestId.KEY, id));
    }
}
