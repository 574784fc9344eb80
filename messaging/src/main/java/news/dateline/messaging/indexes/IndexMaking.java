package news.dateline.messaging.indexes;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.TaskScheduler;

/// Makes every index once the service is up, and tries again until the store has taken them: a store that is away keeps
/// no service from starting. Making one that exists changes nothing.
public final class IndexMaking {

    private static final Logger LOG = LoggerFactory.getLogger(IndexMaking.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Supplier<List<CollectionIndexes>> wanted;
    private final MongoOperations mongo;
    private final TaskScheduler scheduler;

    /// @param wanted asked once everything is made
    public IndexMaking(Supplier<List<CollectionIndexes>> wanted, MongoOperations mongo, TaskScheduler scheduler) {
        this.wanted = wanted;
        this.mongo = mongo;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        tryAfter(Duration.ZERO);
    }

    private void tryAfter(Duration pause) {
        var _ = scheduler.schedule(this::tryOnce, scheduler.getClock().instant().plus(pause));
    }

    private void tryOnce() {
        try {
            wanted.get()
                    .forEach(indexes -> indexes.indexes().forEach(mongo.indexOps(indexes.collection())::createIndex));
        } catch (DataAccessException away) {
            LOG.warn("Indexes wait for the store: {}", away.getMessage());
            tryAfter(BETWEEN_TRIES);
        }
    }
}
