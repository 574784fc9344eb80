package news.dateline.comment.moderation;

import news.dateline.events.CommentEvent;
import news.dateline.messaging.consuming.EventSubscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModerationSettings.class)
class ModerationConfiguration {

    @Bean
    Rules rules(ModerationSettings settings) {
        return settings.rules();
    }

    @Bean
    EventSubscription<CommentEvent> submissions(Judging judging) {
        return EventSubscription.toMany(CommentEvent.class, "moderation", judging::react);
    }
}
