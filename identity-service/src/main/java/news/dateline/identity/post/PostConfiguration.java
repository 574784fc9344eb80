package news.dateline.identity.post;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import news.dateline.identity.IdentitySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class PostConfiguration {

    @Bean
    Post post(MailSender sender, PostSettings settings, IdentitySettings identity, MeterRegistry meters) {
        var from = Objects.requireNonNullElse(
                settings.mailFrom(), "no-reply@" + identity.url().getHost());
        return new Post(sender, from, meters);
    }
}
