package news.dateline.article.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import news.dateline.article.stories.Stories;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Story;
import news.dateline.messaging.outbox.Aggregate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Sees to it that scheduled stories are published at their time, by any instance that is up.
///
/// The store is the timetable: a round twice a second takes what is due and arms a timer for what is due before the
/// next one. What a crash kept from being published, the first round after it publishes.
@Component
class Timetable implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final int BATCH = 500;

    /// More than lies between two rounds.
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private final Stories stories;
    private final Publishing publishing;
    private final Clock clock;
    private final Set<UUID> armed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timetable").factory());
    private final ExecutorService publishers = Executors.newVirtualThreadPerTaskExecutor();

    Timetable(Stories stories, Publishing publishing, Clock clock) {
        this.stories = stories;
        this.publishing = publishing;
        this.clock = clock;
    }

    @org.springframework.scheduling.annotation.Scheduled(fixedDelay = 500)
    void round() {
        try {
            stories.scheduledBefore(clock.instant().plus(AHEAD), BATCH).forEach(this::arm);
        } catch (DataAccessException away) {
            LOG.warn("Scheduled stories wait for the store: {}", away.getMessage());
        }
    }

    private void arm(Aggregate<Story> story) {
        if (story.state().status() instanceof Scheduled scheduled && armed.add(story.id())) {
            var wait = Duration.between(clock.instant(), scheduled.publishAt());
            var _ = timer.schedule(
                    () -> publishers.execute(() -> publish(story.id())), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// What is refused here, because it was given another time meanwhile, the next round sees as it is by then.
    private void publish(UUID id) {
        try {
            if (stories.find(id).map(publishing::publishDue).orElse(false)) {
                LOG.info("Story {} is published on time", id);
            }
        } catch (DataAccessException away) {
            LOG.warn("Story {} could not be published, it is tried again: {}", id, away.getMessage());
        } finally {
            armed.remove(id);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        publishers.close();
    }
}
