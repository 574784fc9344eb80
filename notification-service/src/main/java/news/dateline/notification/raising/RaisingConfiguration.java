package news.dateline.notification.raising;

import news.dateline.events.ArticleEvent;
import news.dateline.messaging.consuming.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RaisingConfiguration {

    @Bean
    EventSubscription<ArticleEvent> articleEvents(Raising raising) {
        return EventSubscription.to(ArticleEvent.class, "articles", raising::hear);
    }
}
