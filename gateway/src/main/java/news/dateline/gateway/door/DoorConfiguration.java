package news.dateline.gateway.door;

import io.micrometer.context.ContextRegistry;
import news.dateline.gateway.PublicAddress;
import news.dateline.gateway.RequestId;
import news.dateline.gateway.problem.Answers;
import org.slf4j.MDC;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    DoorConfiguration() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        RequestId.KEY,
                        () -> MDC.get(RequestId.KEY),
                        id -> MDC.put(RequestId.KEY, id),
                        () -> MDC.remove(RequestId.KEY));
    }

    /// The last decorator is the outermost.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebHttpHandlerBuilderCustomizer door(PublicAddress address, DoorSettings settings, Answers answers) {
        var bound = new BodyBound(settings.maxBody());
        return builder -> builder.httpHandlerDecorator(inside -> new Door(inside, address, bound, answers));
    }
}
