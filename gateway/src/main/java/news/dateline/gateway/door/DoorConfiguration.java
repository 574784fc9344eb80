package news.dateline.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.client.Proxies;
import news.dateline.gateway.client.UnderWay;
import news.dateline.gateway.limit.Limits;
import news.dateline.gateway.problem.Answers;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.reactor.netty.autoconfigure.NettyServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.netty.http.HttpProtocol;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /// Streams that may be taken back within the next number of seconds, before their connection is ended.
    private static final int RESETS = 200;

    private static final int RESET_SECONDS = 30;

    @Bean
    SecurityHeaders securityHeaders(PublicAddress address) {
        return new SecurityHeaders(address);
    }

    @Bean
    DoorRules doorRules(
            Proxies proxies,
            Limits limits,
            ConnectionSettings connections,
            DoorSettings settings,
            SecurityHeaders headers) {
        var underWay = new UnderWay(connections.perClient());
        var bodies = new BodyBound(settings.maxBody(), settings.bodyTime());
        var pictures = new BodyBound(settings.maxPicture(), settings.pictureTime());
        return new DoorRules(proxies, limits, underWay, bodies, pictures, headers);
    }

    /// The first decorator is the outermost.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebHttpHandlerBuilderCustomizer door(DoorRules rules, Answers answers) {
        return builder -> builder.httpHandlerDecorator(inside -> new Door(inside, rules, answers));
    }

    @Bean
    Connections connections(ConnectionSettings settings, Proxies proxies, MeterRegistry meters) {
        var connections = new Connections(settings, proxies);
        Gauge.builder("dateline.door.connections", connections, Connections::open)
                .register(meters);
        return connections;
    }

    @Bean
    Guarding guarding(
            Connections connections,
            ConnectionSettings settings,
            DoorSettings door,
            NettyServerProperties server,
            Refusals refusals) {
        var syntax = new RequestSyntax((int) server.getMaxInitialLineLength().toBytes());
        return new Guarding(connections, door.headTime(), settings.streams(), syntax, refusals);
    }

    @Bean
    Refusals refusals(Answers answers, SecurityHeaders headers) {
        return new Refusals(answers, headers);
    }

    @Bean
    NettyServerCustomizer guardedConnections(Guarding guarding) {
        return server -> server.doOnChannelInit((_, channel, _) -> guarding.begin(channel));
    }

    /// Whoever opens streams and takes them back at once costs as much as whoever keeps them, and counts as none
    /// (CVE-2023-44487); so does who makes the server take them back (CVE-2025-55163). In the clear nobody speaks
    /// HTTP/2 here, whatever is configured: browsers do not, and there would be no guards.
    ///
    /// The last customizer's settings of HTTP/2 replace those of all others, and Boot has one for the headers.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> boundedStreams(
            ConnectionSettings settings, ServerProperties server) {
        if (!Ssl.isEnabled(server.getSsl())) {
            return netty -> netty.addServerCustomizers(http -> http.protocol(HttpProtocol.HTTP11));
        }
        return netty -> netty.addServerCustomizers(
                http -> http.http2Settings(http2 -> http2.maxConcurrentStreams(settings.streams())
                        .maxHeaderListSize(server.getMaxHttpRequestHeaderSize().toBytes())
                        .maxDecodedRstFramesPerWindow(RESETS, RESET_SECONDS)
                        .maxEncodedRstFramesPerWindow(RESETS, RESET_SECONDS)));
    }
}
