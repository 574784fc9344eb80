package news.dateline.bench.process;

import java.time.Duration;
import java.util.stream.Stream;

/// What a process and its children take of the processors.
public record Processor(Process process, long before) {

    public static Processor of(Process process) {
        return new Processor(process, nanos(process));
    }

    /// Milliseconds for each of so many things, since this was made; 0 where the system does not tell.
    public double millisEach(long things) {
        return (nanos(process) - before) / 1e6 / things;
    }

    /// Nanoseconds since they began; 0 where the system does not tell.
    public static long nanos(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
