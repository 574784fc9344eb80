package news.dateline.gateway.door;

import java.util.concurrent.atomic.AtomicLong;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/// How much a client may send in one request, whether it says so beforehand or not.
record BodyBound(DataSize max) {

    boolean refuses(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > max.toBytes();
    }

    String rule() {
        return "A body may have at most " + max.toKilobytes() + " KB.";
    }

    /// The request, whose body fails as soon as it grows too large.
    ServerHttpRequest on(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var seen = new AtomicLong();
                return super.getBody().doOnNext(piece -> {
                    if (seen.addAndGet(piece.readableByteCount()) > max.toBytes()) {
                        DataBufferUtils.release(piece);
                        throw new ProblemException(GatewayProblem.BODY_TOO_LARGE, rule());
                    }
                });
            }
        };
    }
}
