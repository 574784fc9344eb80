package news.dateline.bench.edge.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServer;

/// WebFlux without anything around it: what is posted goes to everyone who listens, encoded once.
public final class PlainStreams {

    private final Sinks.Many<byte[]> alerts = Sinks.many().multicast().directBestEffort();

    private PlainStreams() {}

    /// @param arguments port
    public static void main(String[] arguments) {
        var streams = new PlainStreams();
        var handler = RouterFunctions.toHttpHandler(
                route(GET("/stream"), _ -> streams.open()).andRoute(POST("/publish"), streams::publish));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow()
                .onDispose()
                .block();
    }

    private Mono<ServerResponse> open() {
        var frames = Flux.concat(Flux.just(": welcome\n\n".getBytes(UTF_8)), alerts.asFlux());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body((response, _) -> response.writeAndFlushWith(
                        frames.map(bytes -> Mono.just(response.bufferFactory().wrap(bytes)))));
    }

    private Mono<ServerResponse> publish(ServerRequest request) {
        return request.bodyToMono(String.class).flatMap(data -> {
            alerts.tryEmitNext("event: alert\ndata: %s\n\n".formatted(data).getBytes(UTF_8));
            return ServerResponse.ok().bodyValue("");
        });
    }
}
