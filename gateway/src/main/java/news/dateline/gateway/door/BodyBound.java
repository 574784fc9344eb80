package news.dateline.gateway.door;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// How much a client may send in one request, whether it says so beforehand or not, and how long it may take.
record BodyBound(DataSize max, Duration time) {

    boolean refuses(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > max.toBytes();
    }

    String rule() {
        return "A body may have at most " + max.toKilobytes() + " KB.";
    }

    /// The request, whose body fails as soon as it grows too large, or once it has taken too long.
    ServerHttpRequest on(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var bounded = bounded(super.getBody());
                return announcesBody(request) ? bounded.takeUntilOther(tooSlow()) : bounded;
            }
        };
    }

    private Flux<DataBuffer> bounded(Flux<DataBuffer> body) {
        var seen = new AtomicLong();
        return body.doOnNext(piece -> {
            if (seen.addAndGet(piece.readableByteCount()) > max.toBytes()) {
                DataBufferUtils.release(piece);
                throw new ProblemException(GatewayProblem.BODY_TOO_LARGE, rule());
            }
        });
    }

    private Mono<Void> tooSlow() {
        return Mono.delay(time)
                .then(Mono.error(() ->
                        new ProblemException(GatewayProblem.TOO_SLOWLY_SENT, "The body did not arrive in time.")));
    }

    /// Nearly all requests have no body, and shall not pay for a timer.
    private static boolean announcesBody(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                || !request.getMethod().equals(HttpMethod.GET);
    }
}
