package news.dateline.bench.edge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Clients that ask one server again and again, each as soon as it has its answer.
///
/// @param requests each the next one, for any thread
record Load(int port, Supplier<byte[]> requests) {

    private static final int CLIENTS = 16;

    /// After so many answers the compilers have little left to do.
    private static final int WARM = 200_000;
    private static final Duration WARMING = Duration.ofSeconds(30);

    /// Until the server has come to its speed, or for half a minute.
    void warm() throws Exception {
        run(WARMING, WARM);
    }

    /// @return how many answers there were
    long run(Duration time) throws Exception {
        return run(time, Long.MAX_VALUE);
    }

    private long run(Duration time, long most) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                parts.add(threads.submit(until(end, most / CLIENTS)));
            }
            var all = 0L;
            for (var part : parts) {
                all += part.get();
            }
            return all;
        }
    }

    private Callable<Long> until(long end, long most) {
        return () -> {
            var answers = 0L;
            try (var client = new Client(port)) {
                while (answers < most && System.nanoTime() < end) {
                    client.ask(requests.get());
                    answers++;
                }
            }
            return answers;
        };
    }
}
