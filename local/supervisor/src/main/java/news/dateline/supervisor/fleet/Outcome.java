package news.dateline.supervisor.fleet;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// What became of a process that was launched.
enum Outcome {
    READY,
    ENDED,
    /// Not ready when patience was at its end, and killed.
    LATE;

    static Outcome await(Process process, BooleanSupplier ready, InstantSource clock, Duration patience)
            throws InterruptedException {
        var deadline = clock.instant().plus(patience);
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            if (ready.getAsBoolean()) {
                return READY;
            }
            if (clock.instant().isAfter(deadline)) {
                process.destroyForcibly().waitFor();
                return LATE;
            }
        }
        return ENDED;
    }
}
