package news.dateline.notification.alert;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/// The index of every query of this service, made once the store is there.
@Component
class AlertIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(AlertIndexes.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final MongoOperations mongo;
    private final TaskScheduler scheduler;

    AlertIndexes(MongoOperations mongo, TaskScheduler scheduler) {
        this.mongo = mongo;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        try {
            mongo.indexOps(Alerts.COLLECTION)
                    .createIndex(new Index()
                            .on(Alerts.STATUS, Sort.Direction.ASC)
                            .on(Alerts.RAISED_AT, Sort.Direction.DESC)
                            .on("_id", Sort.Direction.DESC)
                            .named("raised"));
        } catch (DataAccessException e) {
            LOG.warn("the store is away: indexes are made later ({})", e.getMessage());
            scheduler.schedule(this::make, scheduler.getClock().instant().plus(BETWEEN_TRIES));
        }
    }
}
