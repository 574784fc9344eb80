package news.dateline.notification.alert;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index of every query of this service.
@Configuration(proxyBeanMethods = false)
class AlertIndexes {

    @Bean
    CollectionIndexes indexesOfAlerts() {
        return new CollectionIndexes(
                Alerts.COLLECTION,
                List.of(
                        new Index()
                                .on(Alerts.STATUS, Direction.ASC)
                                .on(Alerts.RAISED_AT, Direction.DESC)
                                .on("_id", Direction.DESC)
                                .named("raised"),
                        new Index()
                                .on(Alerts.ARTICLE, Direction.ASC)
                                .on(Alerts.RAISED_AT, Direction.DESC)
                                .named("story")));
    }
}
