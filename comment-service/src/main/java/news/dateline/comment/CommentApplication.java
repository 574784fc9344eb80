package news.dateline.comment;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import news.dateline.messaging.MessagingConfiguration;
import news.dateline.web.AccessRules;
import news.dateline.web.Role;
import news.dateline.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import({MessagingConfiguration.class, WebConfiguration.class})
public class CommentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CommentApplication.class, arguments);
    }

    /// Anybody may read and reply; what a caller sees of a comment is decided where it is read. Moderation is
    /// moderators'.
    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(
                        GET, "/api/articles/*/comments", "/api/comments/*", "/api/comments/mine/export")
                .permitAll()
                .requestMatchers("/api/comments/*/like")
                .authenticated()
                .requestMatchers(POST, "/api/articles/*/comments", "/api/comments/*/reports")
                .permitAll()
                // By the writer, who shows a token or a key.
                .requestMatchers(PUT, "/api/comments/*")
                .permitAll()
                .requestMatchers(DELETE, "/api/comments/*")
                .permitAll()
                .requestMatchers("/api/moderation/**")
                .hasAuthority(Role.MODERATOR.authority());
    }
}
