package news.dateline.article.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.article.stories.Stories;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Keeps this instance's index: makes it once the service is up, catches it up twice a second, and makes it anew when
/// it is told to while the one before goes on serving. The store alone is asked; nothing has to be heard of.
@Component
@EnableConfigurationProperties(SearchSettings.class)
class Indexing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final long BETWEEN_ROUNDS = 500;
    private static final List<String> FOLDERS = List.of("index-a", "index-b");

    private final Stories stories;
    private final Clock clock;
    private final SearchSettings settings;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-index").factory());
    private final AtomicBoolean isMaking = new AtomicBoolean();
    private @Nullable Path home;
    private volatile @Nullable StoryIndex current;
    private volatile @Nullable Made made;

    /// How it went to make the index.
    record Made(Instant at, int entries, Duration took) {}

    Indexing(Stories stories, Clock clock, SearchSettings settings) {
        this.stories = stories;
        this.clock = clock;
        this.settings = settings;
    }

    /// @throws ProblemException while it is being made for the first time
    StoryIndex index() {
        var index = current;
        if (index == null) {
            throw new ProblemException(WebProblem.UNAVAILABLE, "What there is to be found is being gathered.");
        }
        return index;
    }

    boolean isMaking() {
        return isMaking.get();
    }

    @Nullable Made lastMade() {
        return made;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = rounds.scheduleWithFixedDelay(this::round, 0, BETWEEN_ROUNDS, TimeUnit.MILLISECONDS);
    }

    /// Makes it anew, on a thread of its own; nothing if that is under way.
    void remake() {
        if (isMaking.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("search-index-anew").start(() -> {
                try {
                    attempt(this::make);
                } finally {
                    isMaking.set(false);
                }
            });
        }
    }

    private void round() {
        var index = current;
        attempt(index == null ? this::makeFirst : () -> index.catchUp(stories));
    }

    private void makeFirst() throws IOException {
        if (isMaking.compareAndSet(false, true)) {
            try {
                make();
            } finally {
                isMaking.set(false);
            }
        }
    }

    private void make() throws IOException {
        var begun = clock.instant();
        var index = new StoryIndex(folder());
        try {
            index.fill(stories, begun);
        } catch (IOException | RuntimeException failed) {
            index.close();
            throw failed;
        }
        var before = current;
        current = index;
        if (before != null) {
            before.close();
        }
        made = new Made(begun, index.size(), Duration.between(begun, clock.instant()));
        LOG.info(
                "The index was made of {} entries in {} ms",
                index.size(),
                made.took().toMillis());
    }

    /// One beside the one that serves.
    private Path folder() throws IOException {
        var ours = home;
        if (ours == null) {
            ours = settings.folder() == null ? Files.createTempDirectory("dateline-search-") : settings.folder();
            for (var name : FOLDERS) { // what a process left that was killed
                FileSystemUtils.deleteRecursively(ours.resolve(name));
            }
            home = ours;
        }
        var first = ours.resolve(FOLDERS.getFirst());
        return Files.exists(first) ? ours.resolve(FOLDERS.getLast()) : first;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.make();
        } catch (DataAccessException away) {
            LOG.warn("The index waits for the store: {}", away.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.error("The index could not be made or caught up, it is tried again", failed);
        }
    }

    @FunctionalInterface
    private interface Attempt {

        void make() throws IOException;
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
        var index = current;
        if (index != null) {
            index.close();
        }
        if (home != null && settings.folder() == null) {
            home.toFile().delete();
        }
    }
}
