package news.dateline.local.store;

import java.time.Duration;
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
    private final Pause rewriting = new Pause(Duration.ofMillis(200));
    private final Pause shortening = new Pause(Duration.ofSeconds(10));

    Housekeeping(MVStore store) {
        this.store = store;
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

        private final long nanos;
        private long since = System.nanoTime();

        Pause(Duration length) {
            nanos = length.toNanos();
        }

        boolean isOver() {
            var now = System.nanoTime();
            if (now - since < nanos) {
                return false;
            }
            since = now;
            return true;
        }
    }
}
