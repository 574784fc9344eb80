package news.dateline.local.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.h2.mvstore.MVStore;

/// Gives space back that updates have left: a little, now and then, between two commits.
///
/// An update leaves its old pages behind, and a chunk's room is free again once no page of it is in use: so what is
/// still in use is written anew. Only then is the file made shorter.
final class Housekeeping {

    private static final long WORTHWHILE_BYTES = 32L * 1024 * 1024;
    private static final int FULL_ENOUGH_PERCENT = 60;
    private static final int REWRITTEN_AT_A_TIME = 1024 * 1024; // some 10 ms in which nobody is answered
    private static final int MOVED_AT_A_TIME_MS = 50;

    private final MVStore store;
    private final Pause rewriting;
    private final Pause shortening;

    Housekeeping(MVStore store, InstantSource clock) {
        this.store = store;
        this.rewriting = new Pause(Duration.ofMillis(200), clock);
        this.shortening = new Pause(Duration.ofSeconds(10), clock);
    }

    /// To be called while no command runs.
    void runIfDue() {
        var file = store.getFileStore();
        if (file.size() < WORTHWHILE_BYTES) {
            return;
        }
        if (rewriting.isOver() && file.getChunksFillRate() < FULL_ENOUGH_PERCENT) {
            store.compact(FULL_ENOUGH_PERCENT, REWRITTEN_AT_A_TIME);
        } else if (shortening.isOver() && file.getFillRate() < FULL_ENOUGH_PERCENT) {
            store.compactFile(MOVED_AT_A_TIME_MS);
        }
    }

    private static final class Pause {

        private final Duration length;
        private final InstantSource clock;
        private Instant since;

        Pause(Duration length, InstantSource clock) {
            this.length = length;
            this.clock = clock;
            this.since = clock.instant();
        }

        boolean isOver() {
            var now = clock.instant();
            if (Duration.between(since, now).abs().compareTo(length) < 0) { // a clock may be set back
                return false;
            }
            since = now;
            return true;
        }
    }
}
