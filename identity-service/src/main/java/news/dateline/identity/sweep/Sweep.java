package news.dateline.identity.sweep;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes what nobody can use any more. Not left to a TTL index: not every store has those. Safe to run in several
/// instances.
@Component
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final List<Perishable> all;
    private final MongoTemplate store;
    private final Clock clock;

    public Sweep(List<Perishable> all, MongoTemplate store, Clock clock) {
        this.all = all;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void expired() {
        var expired = new Query(Criteria.where("expiresAt").lt(clock.instant()));
        try {
            all.forEach(kind -> store.remove(expired, kind.document()));
        } catch (DataAccessException away) {
            log.warn("What has expired stays for another minute: {}", away.getMessage());
        }
    }
}
