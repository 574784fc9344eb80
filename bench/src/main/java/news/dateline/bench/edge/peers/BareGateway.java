package news.dateline.bench.edge.peers;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.server.SecurityWebFilterChain;

/// Spring Cloud Gateway with one route, sign-in by OAuth and Spring's headers: neither limits nor ids, no cache,
/// breakers, balancing or metrics. As in our gateway a bearer token passes unread, and no form carries a token
/// against forgery.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
public class BareGateway {

    /// @param arguments port, and the URL of the service
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(BareGateway.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", arguments[0],
                        "service", arguments[1]))
                .run();
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, Environment settings) {
        return builder.routes()
                .route("api", door -> door.path("/api/**").uri(settings.getRequiredProperty("service")))
                .build();
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.csrf(CsrfSpec::disable)
                .authorizeExchange(paths -> paths.pathMatchers("/desk/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2Login(Customizer.withDefaults())
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository providers() {
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId("nobody")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("bench")
                .clientSecret("bench")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("http://127.0.0.1/authorize")
                .tokenUri("http://127.0.0.1/token")
                .jwkSetUri("http://127.0.0.1/keys")
                .scope("openid")
                .build());
    }
}
