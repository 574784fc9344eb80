package news.dateline.article;

import java.util.List;
import news.dateline.article.story.House;
import news.dateline.messaging.MessagingConfiguration;
import news.dateline.web.AccessRules;
import news.dateline.web.Role;
import news.dateline.web.WebConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// What the service takes from the house, and which of its doors are open to whom.
@Configuration(proxyBeanMethods = false)
@Import({MessagingConfiguration.class, WebConfiguration.class})
@EnableConfigurationProperties(House.class)
class ArticleConfiguration {

    private static final String[] NEWSROOM = {Role.REPORTER.name(), Role.EDITOR.name()};

    private static final String[] WRITERS = {
        "/api/articles", "/api/articles/import", "/api/articles/{id}/submit", "/api/articles/{id}/return", "/api/media"
    };

    private static final String[] EDITORS = {
        "/api/articles/{id}/approve",
        "/api/articles/{id}/publish",
        "/api/articles/{id}/schedule",
        "/api/articles/{id}/unschedule",
        "/api/articles/{id}/correct",
        "/api/articles/{id}/withdraw"
    };

    private static final String[] PUBLISHED = {
        "/api/articles",
        "/api/articles/{id}",
        "/api/articles/by-slug/{slug}",
        "/api/articles/{id}/ninjs",
        "/api/articles/{id}/related",
        "/api/articles/{id}/versions",
        "/api/articles/{id}/versions/{version}",
        "/api/search",
        "/feeds/**",
        "/media/**",
        "/sitemaps/**"
    };

    private static final String[] BEHIND_THE_PAGE = {
        "/api/articles/{id}/audit",
        "/api/articles/{id}/revisions",
        "/api/articles/{id}/revisions/{revision}",
        "/api/articles/{id}/working-copy",
        "/api/media/{picture}",
        "/api/media/{picture}/{file}",
        "/api/search/counts"
    };

    @Bean
    AccessRules doors() {
        return requests -> {
            requests.requestMatchers(HttpMethod.POST, EDITORS).hasRole(Role.EDITOR.name());
            requests.requestMatchers(HttpMethod.POST, WRITERS).hasAnyRole(NEWSROOM);
            requests.requestMatchers(HttpMethod.PUT, "/api/articles/{id}").hasAnyRole(NEWSROOM);
            for (var method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
                requests.requestMatchers(method, "/api/articles/{id}/presence").hasAnyRole(NEWSROOM);
            }
            requests.requestMatchers(HttpMethod.PUT, "/api/articles/{id}/related")
                    .hasRole(Role.EDITOR.name());
            for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                requests.requestMatchers(method, BEHIND_THE_PAGE).hasAnyRole(NEWSROOM);
                requests.requestMatchers(method, PUBLISHED).permitAll();
            }
        };
    }
}
