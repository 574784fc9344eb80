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

    /// For so long the compilers of a JVM are at work beside it on two cores; their time counts as the server's.
    private static final Duration WARMING = Duration.ofSeconds(60);

    /// Until the server has come to its speed.
    void warm() throws Exception {
        run(WARMING);
    }

    /// @return how many answers there were
    long run(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                parts.add(threads.submit(until(end)));
            }
            var all = 0L;
            for (var part : parts) {
                all += part.get();
            }
            return all;
        }
    }

    private Callable<Long> until(long end) {
        return () -> {
            var answers = 0L;
            try (var client = new Client(port)) {
                while (System.nanoTime() < end) {
                    client.ask(requests.get());
                    answers++;
                }
            }
            return answers;
        };
    }
}
