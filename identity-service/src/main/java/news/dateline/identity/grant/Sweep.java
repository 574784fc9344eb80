package news.dateline.identity.grant;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes grants in which nothing can be used any more. Not left to a TTL index: not every store has those.
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final MongoTemplate store;
    private final Clock clock;

    Sweep(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void expired() {
        try {
            store.remove(new Query(Criteria.where("expiresAt").lt(clock.instant())), Grant.class);
        } catch (DataAccessException away) {
            log.warn("Expired grants stay for another minute: {}", away.getMessage());
        }
    }
}
