package news.dateline.gateway.draining;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DrainingConfiguration {

    @Bean
    Draining draining(ApplicationContext gateway, DrainingSettings settings) {
        return new Draining(gateway, settings.time());
    }

    @Bean
    NettyServerCustomizer entrance(Draining draining) {
        return http -> http.doOnBound(server -> {
            var entrance = new Entrance(server.channel());
            server.channel().pipeline().addFirst(entrance);
            draining.closes(entrance);
        });
    }

    /// Inside the door, around whatever answers.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    WebHttpHandlerBuilderCustomizer lastAnswers(Draining draining) {
        return builder -> builder.httpHandlerDecorator(inside -> new LastAnswers(inside, draining));
    }
}
