package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import news.dateline.bench.Contest;
import news.dateline.bench.Contest.Contestant;
import news.dateline.bench.Report;
import news.dateline.bench.process.Inside;
import news.dateline.bench.process.PeerProcess;
import news.dateline.bench.process.ServiceProcess;
import org.jspecify.annotations.Nullable;

/// Alerts to many open streams, one after the other, each as soon as everybody has the one before.
final class Streams implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final int ALERTS = 20; // a turn
    private static final int REHEARSAL = 200; // readers
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Report report;
    private final int number;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// @param number of readers of each server
    Streams(Report report, int number) {
        this.report = report;
        this.number = number;
    }

    @FunctionalInterface
    private interface Publisher {
        void publish() throws Exception;
    }

    @FunctionalInterface
    private interface Size {
        long of(Process process) throws IOException, InterruptedException;
    }

    void measure(ServiceProcess gateway, PeerProcess plain, @Nullable Nginx nginx, Newsroom newsroom) throws Exception {
        report.title("Alerts to %,d open streams".formatted(number));
        List<Runnable> sizes = new ArrayList<>();
        var port = gateway.address().getPort();
        sizes.add(take("gateway", gateway.process(), port, "/api/alerts/stream", newsroom::raise, Inside::liveHeap));
        if (nginx != null) {
            var post = post(nginx.port(), Nginx.PUBLISH, newsroom);
            sizes.add(take("nchan", nginx.process(), nginx.port(), Nginx.STREAM, post, Inside::memory));
        }
        var post = post(plain.port(), "/publish", newsroom);
        sizes.add(take("plain WebFlux", plain.process(), plain.port(), "/stream", post, Inside::liveHeap));

        for (var contestant : contestants) {
            contestant.turn().take(); // the first one is not measured
        }
        var costs = Contest.of(ROUNDS, contestants);
        report.costs("frames", costs);
        if (nginx != null) {
            report.atMost(0.8, costs.getFirst(), costs.get(1));
        }
        sizes.forEach(Runnable::run);
    }

    /// Lets all readers in.
    ///
    /// @return tells what one connection occupies
    private Runnable take(String name, Process process, int port, String path, Publisher publisher, Size size)
            throws Exception {
        try (var few = Readers.connect(port, path, REHEARSAL)) {
            publish(few, publisher);
        }
        var before = size.of(process);
        var readers = Readers.connect(port, path, number);
        open.push(readers);
        publish(readers, publisher);
        var each = (size.of(process) - before) / (double) number;
        contestants.add(new Contestant(name, process, () -> publish(readers, publisher)));
        var what = name.equals("nchan") ? "memory in all" : "live heap";
        return () -> report.line(name + ", a connection", "%9.2f KiB of %s", each / 1024, what);
    }

    private static long publish(Readers readers, Publisher publisher) throws Exception {
        var before = readers.alerts();
        for (int alert = 1; alert <= ALERTS; alert++) {
            publisher.publish();
            readers.await(before + (long) alert * readers.number(), PATIENCE);
        }
        return readers.alerts() - before;
    }

    private Publisher post(int port, String path, Newsroom newsroom) throws IOException {
        var client = new Client(port);
        open.push(client);
        return () -> {
            var data = newsroom.data();
            var head =
                    "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nX-EventSource-Event: alert\r\nContent-Length: %d\r\n\r\n"
                            .formatted(path, data.length);
            client.ask((head + new String(data, US_ASCII)).getBytes(US_ASCII));
        };
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
