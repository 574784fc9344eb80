package news.dateline.article;

import news.dateline.messaging.MessagingConfiguration;
import news.dateline.web.AccessRules;
import news.dateline.web.Role;
import news.dateline.web.WebConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/// What the service takes from the house, and which of its doors are open to whom.
@Configuration(proxyBeanMethods = false)
@Import({MessagingConfiguration.class, WebConfiguration.class})
class ArticleConfiguration {

    @Bean
    AccessRules doors() {
        String[] published = {"/api/articles", "/api/articles/{id}", "/api/articles/by-slug/{slug}"};
        return requests -> requests.requestMatchers(HttpMethod.POST, "/api/articles/{id}/publish")
                .hasRole(Role.EDITOR.name())
                .requestMatchers(HttpMethod.POST, "/api/articles")
                .hasAnyRole(Role.REPORTER.name(), Role.EDITOR.name())
                .requestMatchers(HttpMethod.PUT, "/api/articles/{id}")
                .hasAnyRole(Role.REPORTER.name(), Role.EDITOR.name())
                .requestMatchers(HttpMethod.GET, published)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, published)
                .permitAll();
    }
}
