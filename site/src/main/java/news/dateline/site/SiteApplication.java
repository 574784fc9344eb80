package news.dateline.site;

import java.time.InstantSource;
import news.dateline.web.AccessRules;
import news.dateline.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(WebConfiguration.class)
public class SiteApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SiteApplication.class, arguments);
    }

    /// Pages are for everyone.
    @Bean
    AccessRules accessRules() {
        return requests -> requests.requestMatchers("/**").permitAll();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /// Pages ignore credentials, bad ones too. A reply's token is passed on unread: the comment service judges it.
    @Bean
    BearerTokenResolver nobody() {
        return _ -> null;
    }
}
