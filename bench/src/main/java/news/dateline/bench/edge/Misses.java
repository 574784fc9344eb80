package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.bench.Contest;
import news.dateline.bench.Contest.Contestant;
import news.dateline.bench.Report;
import news.dateline.bench.process.PeerProcess;
import news.dateline.bench.process.ServiceProcess;

/// Requests that a service has to answer, through the gateway and through Spring Cloud Gateway with sign-in alone.
record Misses(Report report, ServiceProcess gateway, PeerProcess bare) {

    private static final int ROUNDS = 5;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration RECORDED = Duration.ofSeconds(8);

    /// Nothing reads it: a token that a program brings is for the services to judge.
    private static final String TOKEN = "Authorization: Bearer " + "eyJhbGciOiJSUzI1NiJ9.".repeat(30) + "\r\n";

    void measure(Path folder) throws Exception {
        compare("An API request by nobody, each with a query of its own", "", folder);
        compare("The same with a bearer token, which passes the cache by", TOKEN, folder);
    }

    private void compare(String what, String header, Path folder) throws Exception {
        var load = load(gateway.address().getPort(), header);
        var peers = load(bare.port(), header);
        load.warm();
        peers.warm();
        var costs = Contest.of(
                ROUNDS,
                List.of(
                        new Contestant("gateway", gateway.process(), () -> load.run(TURN)),
                        new Contestant("bare Spring Cloud Gateway", bare.process(), () -> peers.run(TURN))));
        report.title(what);
        report.costs("requests", costs);
        report.atLeast(0.9, costs.getFirst(), costs.getLast());
        Shares.of(gateway.process(), folder, () -> load.run(RECORDED)).tell(report);
    }

    private static Load load(int port, String header) {
        var number = new AtomicLong();
        return new Load(port, () -> """
                GET /api/articles?section=world&limit=12&cursor=%d HTTP/1.1
                Host: 127.0.0.1
                User-Agent: bench
                Accept: application/json
                """.formatted(number.incrementAndGet())
                .replace("\n", "\r\n")
                .concat(header + "\r\n")
                .getBytes(US_ASCII));
    }
}
