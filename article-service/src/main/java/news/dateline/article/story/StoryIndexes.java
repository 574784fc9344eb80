package news.dateline.article.story;

import static news.dateline.article.story.StoryPaths.AUTHOR;
import static news.dateline.article.story.StoryPaths.COLLECTION;
import static news.dateline.article.story.StoryPaths.ID;
import static news.dateline.article.story.StoryPaths.PUBLISHED_AT;
import static news.dateline.article.story.StoryPaths.SECTION;
import static news.dateline.article.story.StoryPaths.STATUS;
import static news.dateline.article.story.StoryPaths.TAG_KEY;
import static news.dateline.article.story.StoryPaths.UPDATED_AT;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/// Every index that lists of stories use. Made once the service is up, and tried again until the store has taken
/// them: a store that is away keeps no service from starting.
@Component
class StoryIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(StoryIndexes.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private static final List<IndexDefinition> INDEXES = List.of(
            latest(new Index().named("front"), PUBLISHED_AT),
            latest(new Index().named("section").on(SECTION, Direction.ASC), PUBLISHED_AT),
            latest(new Index().named("tag").on(TAG_KEY, Direction.ASC), PUBLISHED_AT),
            latest(new Index().named("drafts").on(STATUS, Direction.ASC), UPDATED_AT),
            latest(new Index().named("own-drafts").on(AUTHOR, Direction.ASC).on(STATUS, Direction.ASC), UPDATED_AT));

    private final MongoOperations store;
    private final TaskScheduler scheduler;

    StoryIndexes(MongoOperations store, TaskScheduler scheduler) {
        this.store = store;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensure() {
        tryAfter(Duration.ZERO);
    }

    private void tryAfter(Duration pause) {
        var _ = scheduler.schedule(this::tryOnce, scheduler.getClock().instant().plus(pause));
    }

    private void tryOnce() {
        try {
            var operations = store.indexOps(COLLECTION);
            INDEXES.forEach(operations::createIndex);
        } catch (DataAccessException away) {
            LOG.warn("Lists of stories wait for their indexes: {}", away.getMessage());
            tryAfter(BETWEEN_TRIES);
        }
    }

    private static Index latest(Index index, String time) {
        return index.on(time, Direction.DESC).on(ID, Direction.DESC);
    }
}
