package news.dateline.notification.subscription;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index of every query of subscriptions.
@Configuration(proxyBeanMethods = false)
class SubscriptionIndexes {

    @Bean
    CollectionIndexes indexesOfSubscriptions() {
        return new CollectionIndexes(
                Subscriptions.COLLECTION,
                List.of(
                        new Index()
                                .on(Subscriptions.ACCOUNT, Direction.ASC)
                                .on(Subscriptions.ID, Direction.ASC)
                                .named("account"),
                        new Index()
                                .on(Subscriptions.SHARD, Direction.ASC)
                                .on(Subscriptions.ID, Direction.ASC)
                                .named("shard"),
                        new Index().on(Subscriptions.WORDS, Direction.ASC).named("words"),
                        new Index()
                                .on(Subscriptions.MOVED_TO, Direction.ASC)
                                .sparse()
                                .named("moved")));
    }

    @Bean
    CollectionIndexes indexesOfFollowedStories() {
        return new CollectionIndexes(
                FollowedStories.COLLECTION,
                List.of(new Index().on(FollowedStories.UNTIL, Direction.ASC).named("until")));
    }
}
