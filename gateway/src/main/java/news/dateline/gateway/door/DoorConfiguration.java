package news.dateline.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.client.Proxies;
import news.dateline.gateway.limit.Limits;
import news.dateline.gateway.problem.Answers;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityHeaders securityHeaders(PublicAddress address) {
        return new SecurityHeaders(address);
    }

    @Bean
    DoorRules doorRules(Proxies proxies, Limits limits, DoorSettings settings, SecurityHeaders headers) {
        return new DoorRules(proxies, limits, new BodyBound(settings.maxBody(), settings.bodyTime()), headers);
    }

    /// The last decorator is the outermost.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
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
    NettyServerCustomizer guardedConnections(
            Connections connections, DoorSettings settings, Answers answers, SecurityHeaders headers) {
        var guarding = new Guarding(connections, settings.headTime(), new Refusals(answers, headers));
        return server -> server.doOnChannelInit((_, channel, _) -> guarding.begin(channel));
    }
}
