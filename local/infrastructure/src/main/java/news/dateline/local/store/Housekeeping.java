package news.dateline.local.store;

import java.time.Duration;
import org.h2.mvstore.MVStore;

/// Gives space back that updates have left: a little, now and then, between two commits.
final class Housekeeping {

    private static final long WORTHWHILE_BYTES = 32L * 1024 * 1024;
    private static final int FULL_ENOUGH_PERCENT = 60;
    private static final int REWRITTEN_AT_A_TIME = 2 * 1024 * 1024;
    private static final int MOVED_AT_A_TIME_MS = 50;
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final MVStore store;
    private long last = System.nanoTime();

    Housekeeping(MVStore store) {
        this.store = store;
    }

    /// To be called while no command runs.
    void runIfDue() {
        var now = System.nanoTime();
        if (now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        var file = store.getFileStore();
        if (file.size() < WORTHWHILE_BYTES) {
            return;
        }
        if (file.getChunksFillRate() < FULL_ENOUGH_PERCENT) {
            store.compact(FULL_ENOUGH_PERCENT, REWRITTEN_AT_A_TIME);
        } else if (file.getFillRate() < FULL_ENOUGH_PERCENT) {
            store.compactFile(MOVED_AT_A_TIME_MS);
        }
    }
}
