package news.dateline.gateway.routing;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /// The client's own retry repeats requests of any method; [Balancing] knows which may be repeated.
    @Bean
    HttpClientCustomizer noRetryOfItsOwn() {
        return client -> client.disableRetry(true);
    }
}
