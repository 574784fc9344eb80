package news.dateline.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Whom an alert reached is nobody's business once it is old. Safe in every instance at once.
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final MongoOperations mongo;
    private final Clock clock;

    Forgetting(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        var old = clock.instant().minus(Slices.KEPT);
        try {
            mongo.remove(query(where(Slices.SINCE).lt(old)), Slices.COLLECTION);
            mongo.remove(query(where(Plans.SINCE).lt(old)), Plans.COLLECTION);
            mongo.remove(query(where(Lanes.UNTIL).lt(old)), Lanes.COLLECTION); // nobody holds one for so long
        } catch (DataAccessException e) {
            LOG.warn("old slices wait while the store is away", e);
        }
    }
}
