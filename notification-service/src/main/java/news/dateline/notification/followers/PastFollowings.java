package news.dateline.notification.followers;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Until when it is known who had followed a story, by the alert that ended it.
@Component
class PastFollowings {

    private static final String COLLECTION = "pastFollowings";
    private static final String ID = "_id";
    private static final String UNTIL = "until";

    private final MongoOperations mongo;

    PastFollowings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void add(UUID farewell, Instant until) {
        mongo.upsert(query(where(ID).is(farewell)), new Update().setOnInsert(UNTIL, Date.from(until)), COLLECTION);
    }

    List<UUID> overBy(Instant now, int limit) {
        return mongo.find(query(where(UNTIL).lte(now)).limit(limit), Document.class, COLLECTION).stream()
                .map(found -> found.get(ID, UUID.class))
                .toList();
    }

    void end(UUID farewell) {
        mongo.remove(query(where(ID).is(farewell)), COLLECTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        CollectionIndexes indexesOfPastFollowings() {
            return new CollectionIndexes(
                    COLLECTION, List.of(new Index().on(UNTIL, Direction.ASC).named("until")));
        }
    }
}
