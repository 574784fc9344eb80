package news.dateline.bench.edge;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.bench.Folders;
import news.dateline.bench.Report;
import news.dateline.bench.edge.Hits.Wanted;
import news.dateline.bench.edge.peers.BareGateway;
import news.dateline.bench.edge.peers.PlainStreams;
import news.dateline.bench.process.BrokerProcess;
import news.dateline.bench.process.PeerProcess;
import news.dateline.bench.process.ServiceProcess;
import news.dateline.bench.process.StoreProcess;

/// The gateway beside others, by turns, with all compilers and an access log everywhere: what each thing costs the
/// server's processes, so that it does not matter what it costs those who ask.
public final class EdgeBench {

    private static final int HEAP = 384;
    private static final int MOST_READERS = 6_000; // of each of three, below a usual limit of open files

    /// All clients are one here. What a client has left is still reckoned for each request.
    private static final Map<String, String> ONE_CLIENT = Map.of(
            "DATELINE_GATEWAY_CLIENT_SECRET", "bench",
            "DATELINE_LIMITS_READS", "6000000",
            "DATELINE_CONNECTIONS_PER_CLIENT", "15000",
            "DATELINE_STREAM_PER_CLIENT", "12000");

    private EdgeBench() {}

    /// @param readers of each server's stream
    /// @throws IllegalArgumentException if they are none, or too many for one machine
    public static void run(PrintStream out, int readers) throws Exception {
        if (readers < 1 || readers > MOST_READERS) {
            throw new IllegalArgumentException("readers are 1 to " + MOST_READERS + ", not " + readers);
        }
        var folder = Files.createTempDirectory("dateline-bench");
        try (var stub = Stub.start();
                var store = StoreProcess.start(folder.resolve("store"));
                var broker = BrokerProcess.start(folder.resolve("broker"));
                var newsroom = Newsroom.on(broker.bootstrapServers());
                var gateway = ServiceProcess.startGateway(
                        store.uri() + "/gateway",
                        broker.bootstrapServers(),
                        settings(stub),
                        folder.resolve("gateway.log"))) {
            measure(new Report(out), folder, readers, stub, gateway, newsroom);
        } finally {
            Folders.remove(folder);
        }
    }

    private static Map<String, String> settings(Stub stub) {
        var settings = new HashMap<>(ONE_CLIENT);
        List.of("ARTICLE", "COMMENT", "NOTIFICATION", "IDENTITY", "SITE")
                .forEach(service -> settings.put(
                        "DATELINE_SERVICES_" + service, stub.address().toString()));
        return settings;
    }

    private static void measure(
            Report report, Path folder, int readers, Stub stub, ServiceProcess gateway, Newsroom newsroom)
            throws Exception {
        try (var nginx = Nginx.start(folder)) {
            if (nginx == null) {
                report.title("✗ nginx and nchan are not installed, and apt-get cannot bring them: they are left out");
            }
            var pages = new Hits(report, gateway, nginx, Wanted.PAGE);
            pages.measure();
            pages.share(folder);
            new Hits(report, gateway, nginx, Wanted.FEED).measure();
            var address = stub.address().toString();
            try (var bare = PeerProcess.start(BareGateway.class, HEAP, folder.resolve("bare.log"), address)) {
                new Misses(report, gateway, bare).measure(folder);
            }
            try (var plain = PeerProcess.start(PlainStreams.class, HEAP, folder.resolve("plain.log"));
                    var streams = new Streams(report, readers)) {
                streams.measure(gateway, plain, nginx, newsroom);
            }
        }
    }
}
