package news.dateline.comment.counting;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.dateline.comment.comment.ThreadCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts one thread after the other anew, a few every few seconds, and puts right what differs. Safe in every instance
/// at once.
@Component
class Recounting {

    /// Of comments, in one step: that many take the store some tens of milliseconds.
    private static final long MOST_COUNTED = 50_000;

    private static final int MOST_THREADS = 50;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

    private final ThreadCounts counts;
    private UUID last = FIRST;
    private long found;
    private volatile long drift;

    Recounting(ThreadCounts counts) {
        this.counts = counts;
    }

    /// One step; the one after the last thread begins anew.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void step() {
        try {
            long counted = 0;
            for (int threads = 0; threads < MOST_THREADS && counted < MOST_COUNTED; threads++) {
                var next = counts.recountAfter(last);
                if (next.isEmpty()) {
                    endRound();
                    return;
                }
                last = next.get().thread();
                counted += next.get().count();
                note(next.get());
            }
        } catch (DataAccessException e) {
            LOG.warn("threads are not recounted while the store is away", e);
        }
    }

    private void note(ThreadCounts.Recounted thread) {
        if (thread.drift() > 0) {
            LOG.error("the thread of story {} counted wrong by {} and was put right", thread.thread(), thread.drift());
            found += thread.drift();
            drift = Math.max(drift, found);
        }
    }

    private void endRound() {
        drift = found;
        found = 0;
        last = FIRST;
    }

    /// How many comments too many or too few threads counted: what the last round found, or the present one if that is
    /// more. What is found is put right at once, so a round later it is 0 again.
    long drift() {
        return drift;
    }
}
