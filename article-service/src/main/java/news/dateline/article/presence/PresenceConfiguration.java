package news.dateline.article.presence;

import java.util.List;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// The index by which lapsed leases are found.
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    CollectionIndexes indexesOfPresences() {
        return new CollectionIndexes(
                Presences.COLLECTION, List.of(new Index().named("lapsed").on(Presences.UNTIL, Direction.ASC)));
    }
}
