package news.dateline.gateway.stream;

import java.util.regex.Pattern;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

@RestController
class AlertStreamController {

    private static final Pattern SECTION = Pattern.compile("[a-z0-9-]{1,40}");

    private final AlertHub hub;
    private final Opening opening;

    AlertStreamController(AlertHub hub, Opening opening) {
        this.hub = hub;
        this.opening = opening;
    }

    /// A browser's own reconnection names the place to go on in a header; a page that opens a stream anew can name it
    /// in the address only.
    @GetMapping("/api/alerts/stream")
    Mono<Void> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String inHeader,
            @RequestParam(name = "lastEventId", required = false) @Nullable String inAddress,
            @RequestParam(required = false) @Nullable String section,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (section != null && !SECTION.matcher(section).matches()) {
            return Mono.error(new ProblemException(GatewayProblem.INVALID_REQUEST, "section is not one of ours."));
        }
        return opening.awaited()
                .then(Mono.defer(
                        () -> open(Wish.of(inHeader == null ? inAddress : inHeader, section), request, response)));
    }

    private Mono<Void> open(Wish wish, ServerHttpRequest request, ServerHttpResponse response) {
        return Mono.using(
                () -> new OpenStream(() -> cut(request)),
                reader -> {
                    var first = hub.join(reader, wish)
                            .orElseThrow(() -> new ProblemException(
                                    GatewayProblem.UNAVAILABLE, "Alerts cannot be streamed at the moment."));
                    return write(Flux.concat(Flux.fromIterable(first), reader.frames()), response);
                },
                hub::leave);
    }

    private static Mono<Void> write(Flux<byte[]> frames, ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        return response.writeAndFlushWith(
                frames.map(bytes -> Mono.just(response.bufferFactory().wrap(bytes))));
    }

    /// A connection that is not being read would not notice the end of the stream: it waits in the same queue.
    private static void cut(ServerHttpRequest request) {
        ServerHttpRequestDecorator.<HttpServerRequest>getNativeRequest(request)
                .withConnection(connection -> connection.channel().close());
    }
}
