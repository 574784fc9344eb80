package news.dateline.notification.fanout;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.delivery.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// This instance's hands: some shards at once, each on a thread of its own. Whatever is dropped here (by a fault, a
/// stop or because there is too much) stands in the store, and the next sweep of any instance finds it.
/// Thread-safe.
@Component
class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_SWEPT = 200;

    private final Planning planning;
    private final Slices slices;
    private final Delivering delivering;
    private final FanOutSettings settings;
    private final Semaphore hands;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final Set<Work> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Workers(Planning planning, Slices slices, Delivering delivering, FanOutSettings settings) {
        this.planning = planning;
        this.slices = slices;
        this.delivering = delivering;
        this.settings = settings;
        this.hands = new Semaphore(settings.atOnce());
    }

    /// Returns at once.
    void take(Work work) {
        if (taken.size() >= MOST_WAITING || !taken.add(work)) {
            return;
        }
        try {
            threads.execute(() -> doIt(work));
        } catch (RejectedExecutionException tooLate) {
            taken.remove(work);
        }
    }

    /// Looks for what nobody was woken for: the wake-up was lost, whoever worked on it is gone, or its time has come.
    void sweep() {
        try {
            Stream.of(planning.overdue(MOST_SWEPT), slices.overdue(MOST_SWEPT))
                    .flatMap(List::stream)
                    .forEach(this::take);
        } catch (DataAccessException e) {
            LOG.warn("deliveries wait while the store is away", e);
        }
    }

    private void doIt(Work work) {
        try {
            hands.acquire();
            try {
                if (!stopping) { // what only waited is for others
                    planning.plan(work, settings.lease());
                    delivering.deliver(work, () -> !stopping);
                }
            } finally {
                hands.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // its lease ends, and a sweep finds it again
            LOG.error("{} was not delivered", work, e);
        } finally {
            taken.remove(work);
        }
    }

    /// Windows under way end first, so that nobody is told twice, and slices are let go for others at once.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
