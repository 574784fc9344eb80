package news.dateline.gateway.draining;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/// While a gateway drains, each answer is the last of its connection: none stays open on which a request could arrive
/// when nobody reads it any more. (Over HTTP/2 the codec leaves the header out, and the server says good-bye itself.) A
/// stream is left alone: it has last words of its own.
final class LastAnswers implements HttpHandler {

    private final HttpHandler inside;
    private final Draining draining;

    LastAnswers(HttpHandler inside, Draining draining) {
        this.inside = inside;
        this.draining = draining;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            var headers = response.getHeaders();
            if (draining.hasBegun() && !MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType())) {
                headers.set(HttpHeaders.CONNECTION, "close");
            }
        }));
        return inside.handle(request, response);
    }
}
