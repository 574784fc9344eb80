package news.dateline.comment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.submission.Reservations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/// Every index this service queries by, besides `_id` and the outbox's. Made at the start, or as soon as the store is
/// there; making one that exists changes nothing.
@Component
class Indexes {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Map<String, List<IndexDefinition>> WANTED = Map.of(
            Comments.COLLECTION, Comments.indexes(),
            Reservations.COLLECTION, Reservations.indexes());

    private final MongoOperations mongo;
    private final TaskScheduler scheduler;

    Indexes(MongoOperations mongo, TaskScheduler scheduler) {
        this.mongo = mongo;
        this.scheduler = scheduler;
    }

    /// Beside the start, which a store that is away must not hold up.
    @EventListener(ApplicationReadyEvent.class)
    void ensureSoon() {
        ensureAfter(Duration.ZERO);
    }

    private void ensureAfter(Duration pause) {
        var _ = scheduler.schedule(this::ensure, scheduler.getClock().instant().plus(pause));
    }

    private void ensure() {
        try {
            WANTED.forEach((collection, indexes) -> indexes.forEach(mongo.indexOps(collection)::createIndex));
        } catch (DataAccessException away) {
            log.warn("Indexes wait for the store: {}", away.getMessage());
            ensureAfter(BETWEEN_TRIES);
        }
    }
}
