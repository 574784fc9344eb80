package news.dateline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// How long many runs of one thing took, each, and all together.
///
/// @param nanos of each run, sorted
/// @param wall  nanoseconds from the first to the last
public record Timings(long[] nanos, long wall) {

    /// What is measured. `run` gets a number no other run gets.
    @FunctionalInterface
    public interface Action {
        void run(int number) throws Exception;
    }

    /// Runs an action so many times, numbered from 0, by several at once.
    public static Timings of(int times, int workers, Action action) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var begun = System.nanoTime();
            List<Future<long[]>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                var first = worker * (times / workers);
                parts.add(threads.submit(run(first, times / workers, action)));
            }
            var all = LongStream.empty();
            for (var part : parts) {
                all = LongStream.concat(all, Arrays.stream(part.get()));
            }
            var nanos = all.sorted().toArray();
            return new Timings(nanos, System.nanoTime() - begun);
        }
    }

    private static Callable<long[]> run(int first, int times, Action action) {
        return () -> {
            var nanos = new long[times];
            for (int i = 0; i < times; i++) {
                var begun = System.nanoTime();
                action.run(first + i);
                nanos[i] = System.nanoTime() - begun;
            }
            return nanos;
        };
    }

    /// Of runs that were taken down elsewhere.
    ///
    /// @param nanos of each, in any order
    public static Timings taken(long[] nanos, long wall) {
        return new Timings(Arrays.stream(nanos).sorted().toArray(), wall);
    }

    private double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,9.0f a second   p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms",
                nanos.length * 1e9 / wall,
                millis(0.50),
                millis(0.95),
                millis(0.99));
    }
}
