package news.dateline.supervisor.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process that was seen running: its id and when it began, because ids are given out again.
public record Live(long pid, Instant began) {

    /// Systems compute a process's beginning from the clock, which is now and then put right.
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(5);

    public static Live of(ProcessHandle process) {
        return new Live(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// The process, if it still runs and is not another one with the same id.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found ->
                        Duration.between(Live.of(found).began, began).abs().compareTo(CLOCK_CORRECTION) < 0);
    }
}
