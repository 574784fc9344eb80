package news.dateline.gateway.routing;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which service answers which path. The first route that fits is taken; a path that fits none is not found.
@Configuration(proxyBeanMethods = false)
class Routes {

    /// Never for readers, wherever they are.
    private static final String[] INTERNAL = {"/actuator/**", "/internal/**", "/*/actuator/**", "/*/internal/**"};

    /// Answered here or nowhere: what is not routed above must not reach the site as a page.
    private static final String[] NO_PAGES = {"/api/**", "/identity/**", "/login/**", "/logout/**", "/oauth2/**"};

    @Bean
    RouteLocator doors(RouteLocatorBuilder builder) {
        return builder.routes()
                .route(
                        "comments",
                        door -> paths(door, "/api/articles/*/comments", "/api/comments/**", "/api/moderation/**")
                                .uri(Service.COMMENT.address()))
                .route(
                        "alerts",
                        door -> paths(door, "/api/alerts/**", "/api/subscriptions/**")
                                .uri(Service.NOTIFICATION.address()))
                .route(
                        "articles",
                        door -> paths(door, "/api/articles/**", "/api/search", "/api/media/**")
                                .uri(Service.ARTICLE.address()))
                .route("identity", door -> paths(door, "/identity/**").uri(Service.IDENTITY.address()))
                .route(
                        "pages",
                        door -> paths(door, "/**")
                                .and()
                                .not(other -> other.path(NO_PAGES))
                                .uri(Service.SITE.address()))
                .build();
    }

    private static BooleanSpec paths(PredicateSpec door, String... patterns) {
        return door.path(patterns).and().not(other -> other.path(INTERNAL));
    }
}
