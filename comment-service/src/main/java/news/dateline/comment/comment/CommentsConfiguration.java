package news.dateline.comment.comment;

import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentsConfiguration {

    @Bean
    Aggregates<Comment> commentAggregates(AggregatesFactory factory) {
        return factory.of(Comments.COLLECTION, Comment.class);
    }
}
