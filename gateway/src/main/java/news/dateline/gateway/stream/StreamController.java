package news.dateline.gateway.stream;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import news.dateline.gateway.client.ClientId;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/// A browser's own reconnection names the place to go on in a header; a page that opens a stream anew can name it in
/// the address only.
@RestController
class StreamController {

    private static final Pattern SECTION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Hub hub;
    private final StreamBounds bounds;
    private final Opening opening;

    StreamController(Hub hub, StreamBounds bounds, Opening opening) {
        this.hub = hub;
        this.bounds = bounds;
        this.opening = opening;
    }

    @GetMapping("/api/alerts/stream")
    Mono<Void> alerts(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String inHeader,
            @RequestParam(name = "lastEventId", required = false) @Nullable String inAddress,
            @RequestParam(required = false) @Nullable String section,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (section != null && !SECTION.matcher(section).matches()) {
            return Mono.error(new ProblemException(GatewayProblem.INVALID_REQUEST, "section is not one of ours."));
        }
        return opened(new Channel.Alerts(section), inHeader == null ? inAddress : inHeader, request, response);
    }

    /// Says nothing about whether there is such a story: to readers, one that is not published does not exist, and
    /// nothing happens to it.
    @GetMapping("/api/articles/{id}/stream")
    Mono<Void> story(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String inHeader,
            @RequestParam(name = "lastEventId", required = false) @Nullable String inAddress,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!ID.matcher(id).matches()) {
            return Mono.error(new ProblemException(GatewayProblem.INVALID_REQUEST, "id is not a UUID."));
        }
        var channel = new Channel.Story(UUID.fromString(id));
        return opened(channel, inHeader == null ? inAddress : inHeader, request, response);
    }

    private Mono<Void> opened(
            Channel channel, @Nullable String lastEventId, ServerHttpRequest request, ServerHttpResponse response) {
        return opening.awaited().then(Mono.defer(() -> open(channel, lastEventId, request, response)));
    }

    private Mono<Void> open(
            Channel channel, @Nullable String lastEventId, ServerHttpRequest request, ServerHttpResponse response) {
        if (!hub.isOpen()) {
            return Mono.error(
                    new ProblemException(GatewayProblem.UNAVAILABLE, "Nothing can be streamed at the moment."));
        }
        var client = ClientId.of(request.getRemoteAddress());
        if (!bounds.begin(client)) {
            return Mono.error(new ProblemException(GatewayProblem.UNAVAILABLE, "Too many streams are open."));
        }
        var visit = new Visit(hub, channel, lastEventId, () -> bounds.end(client));
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        return HeldHandover.install(ServerHttpRequestDecorator.getNativeRequest(request), visit)
                ? response.setComplete()
                : written(visit, request, response);
    }

    private static Mono<Void> written(Visit visit, ServerHttpRequest request, ServerHttpResponse response) {
        var reader = new OpenStream(loop(request), () -> cut(request));
        return Mono.defer(() -> {
                    var first = visit.begin(reader).map(Seat::first).orElseGet(() -> List.of(Frames.farewell()));
                    var frames = Flux.concat(Flux.fromIterable(first).map(Encoded::bytes), reader.frames());
                    return response.writeAndFlushWith(frames.map(
                            bytes -> Mono.just(response.bufferFactory().wrap(bytes))));
                })
                .doFinally(_ -> visit.end());
    }

    private static Executor loop(ServerHttpRequest request) {
        var loop = new AtomicReference<Executor>();
        ServerHttpRequestDecorator.<HttpServerRequest>getNativeRequest(request)
                .withConnection(connection -> loop.set(connection.channel().eventLoop()));
        return loop.get();
    }

    /// A connection that is not being read would not notice the end of the stream: it waits in the same queue.
    private static void cut(ServerHttpRequest request) {
        ServerHttpRequestDecorator.<HttpServerRequest>getNativeRequest(request)
                .withConnection(connection -> connection.channel().close());
    }
}
