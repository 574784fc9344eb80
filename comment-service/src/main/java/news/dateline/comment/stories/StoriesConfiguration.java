package news.dateline.comment.stories;

import news.dateline.events.ArticleEvent;
import news.dateline.messaging.consuming.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoriesConfiguration {

    @Bean
    EventSubscription<ArticleEvent> storyEvents(Stories stories) {
        return EventSubscription.to(ArticleEvent.class, "stories", stories::apply);
    }
}
