package news.dateline.bench.comments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import news.dateline.bench.Timings;

/// Submissions at a pace that does not wait for the answers.
///
/// @param due when each should be sent, as [System#nanoTime()]
record Steady(List<UUID> comments, List<Long> due, long wall) {

    @FunctionalInterface
    interface Submission {
        UUID submit(int number) throws Exception;
    }

    static Steady of(int first, int times, int aSecond, Submission submission) throws Exception {
        var between = Duration.ofSeconds(1).toNanos() / aSecond;
        List<Long> due = new ArrayList<>();
        List<Future<UUID>> sent = new ArrayList<>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            for (int number = 0; number < times; number++) {
                var at = begun + number * between;
                due.add(at);
                for (var left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var next = first + number;
                sent.add(readers.submit(() -> submission.submit(next)));
            }
            List<UUID> comments = new ArrayList<>();
            for (var one : sent) {
                comments.add(one.get());
            }
            return new Steady(comments, due, System.nanoTime() - begun);
        }
    }

    /// From when each should have been sent, so that waiting behind others counts.
    Timings until(ToLongFunction<UUID> end) {
        var nanos = new long[comments.size()];
        for (int number = 0; number < nanos.length; number++) {
            nanos[number] = end.applyAsLong(comments.get(number)) - due.get(number);
        }
        return Timings.taken(nanos, wall);
    }
}
