package news.dateline.gateway.cache;

import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A response that is sent to nobody yet.
final class CapturedResponse extends AbstractServerHttpResponse {

    private final int largest;
    private volatile byte[] body = {};

    /// @param largest body in bytes
    CapturedResponse(int largest) {
        super(DefaultDataBufferFactory.sharedInstance);
        this.largest = largest;
    }

    /// Once it is complete.
    Answer answer() {
        var status = Objects.requireNonNullElse(getStatusCode(), HttpStatus.OK);
        return new Answer(status, HttpHeaders.copyOf(getHeaders()), getCookies(), body);
    }

    /// @return an error of type [DataBufferLimitException] where it is too large
    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> written) {
        return DataBufferUtils.join(written, largest)
                .doOnNext(joined -> {
                    var bytes = new byte[joined.readableByteCount()];
                    joined.read(bytes);
                    DataBufferUtils.release(joined);
                    body = bytes;
                })
                .then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> written) {
        return writeWithInternal(Flux.from(written).concatMap(part -> part));
    }

    @Override
    protected void applyStatusCode() {
        // It is read when the response is complete.
    }

    @Override
    protected void applyHeaders() {
        // As the status.
    }

    @Override
    protected void applyCookies() {
        // As the status.
    }

    @Override
    public <T> T getNativeResponse() {
        throw new UnsupportedOperationException("nobody is sent this");
    }
}
