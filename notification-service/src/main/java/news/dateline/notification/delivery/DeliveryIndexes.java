package news.dateline.notification.delivery;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index of every query of plans, slices and lanes.
@Configuration(proxyBeanMethods = false)
class DeliveryIndexes {

    @Bean
    CollectionIndexes indexesOfPlans() {
        return new CollectionIndexes(
                Plans.COLLECTION,
                List.of(
                        new Index()
                                .on(Plans.DUE, Direction.ASC)
                                .on(Plans.LEASED_UNTIL, Direction.ASC)
                                .named("due"),
                        new Index().on(Plans.SINCE, Direction.ASC).named("age")));
    }

    @Bean
    CollectionIndexes indexesOfSlices() {
        return new CollectionIndexes(
                Slices.COLLECTION,
                List.of(
                        new Index()
                                .on(Slices.DUE, Direction.ASC)
                                .on(Slices.NOT_BEFORE, Direction.ASC)
                                .named("due"),
                        new Index()
                                .on(Slices.ALERT, Direction.ASC)
                                .on(Slices.SHARD, Direction.ASC)
                                .named("alert"),
                        new Index()
                                .on(Slices.SHARD, Direction.ASC)
                                .on(Slices.HOST, Direction.ASC)
                                .on(Slices.SINCE, Direction.ASC)
                                .named("lane"),
                        new Index().on(Slices.SINCE, Direction.ASC).named("age")));
    }

    @Bean
    CollectionIndexes indexesOfLanes() {
        return new CollectionIndexes(
                Lanes.COLLECTION,
                List.of(new Index().on(Lanes.UNTIL, Direction.ASC).named("age")));
    }
}
