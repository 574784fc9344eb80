package news.dateline.gateway.routing;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.time.Duration;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Which service answers which path. The first route that fits is taken; a path that fits none is not found.
@Configuration(proxyBeanMethods = false)
class Routes {

    /// Never for readers, wherever they are.
    private static final String[] INTERNAL = {
        "/actuator/**", "/internal/**", "/*/actuator/**", "/*/internal/**", "/readyz", "/livez", "/*/readyz", "/*/livez"
    };

    /// What is inside by its public name as well: one way to each thing, or nobody knows what there is.
    private static final String BY_ANOTHER_NAME = "/identity/api/**";

    /// Answered here or nowhere: what is not routed above must not reach the site as a page.
    private static final String[] NO_PAGES = {"/api/**", "/identity/**", "/login/**", "/logout/**", "/oauth2/**"};

    /// Until the last of it has come in, which the door gives two minutes, and renditions are made.
    private static final Duration FOR_A_PICTURE = Duration.ofMinutes(3);

    @Bean
    RouteLocator doors(RouteLocatorBuilder builder, ResilienceSettings settings) {
        var to = new Way(settings);
        return builder.routes()
                .route(
                        "comments",
                        door -> to.service(
                                Service.COMMENT,
                                paths(door, "/api/articles/*/comments", "/api/comments/**", "/api/moderation/**")))
                .route(
                        "alerts",
                        door -> to.service(
                                Service.NOTIFICATION, paths(door, "/api/alerts/**", "/api/subscriptions/**")))
                .route(
                        "pictures",
                        door -> to.service(
                                Service.ARTICLE,
                                FOR_A_PICTURE,
                                paths(door, "/api/media").and().method(HttpMethod.POST)))
                .route(
                        "picture-forms",
                        door -> to.service(
                                Service.SITE,
                                FOR_A_PICTURE,
                                paths(door, "/desk/pictures").and().method(HttpMethod.POST)))
                .route(
                        "articles",
                        door -> to.service(
                                Service.ARTICLE,
                                paths(
                                        door,
                                        "/api/articles/**",
                                        "/api/search/**",
                                        "/api/media/**",
                                        "/media/**",
                                        "/feeds/**",
                                        "/sitemaps/**")))
                .route(
                        "users",
                        door -> to.service(
                                Service.IDENTITY,
                                paths(door, "/api/users/**")
                                        .filters(path -> path.prefixPath("/identity")))) // all it has is below that
                .route(
                        "identity",
                        door -> to.service(
                                Service.IDENTITY,
                                paths(door, "/identity/**").and().not(other -> other.path(BY_ANOTHER_NAME))))
                .route(
                        "pages",
                        door -> to.service(
                                Service.SITE, paths(door, "/**").and().not(other -> other.path(NO_PAGES))))
                .build();
    }

    private static BooleanSpec paths(PredicateSpec door, String... patterns) {
        return door.path(patterns).and().not(other -> other.path(INTERNAL));
    }

    /// The way to a service, and how long its answer is waited for.
    private record Way(ResilienceSettings settings) {

        Buildable<Route> service(Service service, UriSpec paths) {
            return service(service, settings.timeOutOf(service), paths);
        }

        Buildable<Route> service(Service service, Duration timeOut, UriSpec paths) {
            return paths.metadata(RESPONSE_TIMEOUT_ATTR, timeOut.toMillis()).uri(service.address());
        }
    }
}
