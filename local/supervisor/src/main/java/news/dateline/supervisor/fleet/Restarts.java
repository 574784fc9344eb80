package news.dateline.supervisor.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Decides what becomes of a process that died: back at once, then after ever longer pauses, and given up when five
/// restarts within a minute did not help. Not safe for use by several threads: each process has its own.
final class Restarts {

    sealed interface Decision {}

    record Again(Duration pause) implements Decision {}

    record GiveUp() implements Decision {}

    private static final int MOST = 5;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Deque<Instant> recent = new ArrayDeque<>();
    private final Duration firstPause;
    private int total;

    /// @param firstPause before the second restart in a row; the first comes at once, each further pause is twice as
    /// long
    Restarts(Duration firstPause) {
        this.firstPause = firstPause;
    }

    Decision died(Instant now) {
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(SPAN))) {
            recent.removeFirst();
        }
        if (recent.size() == MOST) {
            return new GiveUp();
        }
        var pause = recent.isEmpty() ? Duration.ZERO : firstPause.multipliedBy(1L << (recent.size() - 1));
        recent.addLast(now.plus(pause));
        total++;
        return new Again(pause);
    }

    /// Since the system was started.
    int total() {
        return total;
    }
}
