package news.dateline.notification;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

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
public class NotificationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }

    /// What was raised went out to everybody who asked, so anybody may read it; what became of it is the newsroom's.
    /// Anybody may subscribe; whose a
    /// subscription is, a token or a key shows.
    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers(GET, "/api/alerts", "/api/alerts/*", "/api/subscriptions/key")
                .permitAll()
                .requestMatchers(GET, "/api/alerts/*/report")
                .hasAuthority(Role.EDITOR.authority())
                .requestMatchers(POST, "/api/alerts", "/api/alerts/preview")
                .hasAuthority(Role.EDITOR.authority())
                .requestMatchers(POST, "/api/alerts/*/correct", "/api/alerts/*/recall")
                .hasAuthority(Role.EDITOR.authority())
                .requestMatchers("/api/subscriptions/mine")
                .authenticated()
                .requestMatchers(POST, "/api/subscriptions")
                .permitAll()
                .requestMatchers(
                        "/api/subscriptions/*",
                        "/api/subscriptions/*/alerts",
                        "/api/subscriptions/*/endpoint",
                        "/api/subscriptions/*/unsubscribe")
                .permitAll();
    }
}
