package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.bench.Contest;
import news.dateline.bench.Contest.Contestant;
import news.dateline.bench.Report;
import news.dateline.bench.process.ServiceProcess;
import org.jspecify.annotations.Nullable;

/// What everybody gets from the gateway's memory, beside the same bytes from a file, packed.
record Hits(Report report, ServiceProcess gateway, @Nullable Nginx nginx, Wanted wanted) {

    /// As those ask for it who read it.
    enum Wanted {
        PAGE("page", Stub.STORY, """
                User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
                Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
                Accept-Language: en-GB,en;q=0.5
                Accept-Encoding: gzip, deflate, br
                Sec-Fetch-Dest: document
                """),
        FEED("feed", Stub.FEED, """
                User-Agent: Reader/1.0 (feed reader)
                Accept: application/atom+xml, application/rss+xml, application/feed+json
                Accept-Encoding: gzip
                """);

        private final String word;
        private final String path;
        private final byte[] request;

        Wanted(String word, String path, String headers) {
            this.word = word;
            this.path = path;
            this.request = "GET %s HTTP/1.1\nHost: 127.0.0.1\n%s\n"
                    .formatted(path, headers)
                    .replace("\n", "\r\n")
                    .getBytes(US_ASCII);
        }
    }

    private static final int ROUNDS = 5;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration RECORDED = Duration.ofSeconds(8);
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    void measure() throws Exception {
        try (var http = HttpClient.newBuilder().connectTimeout(TIME_OUT).build()) {
            gateway.await(() -> isHit(page(http, "gzip")));
            var plain = page(http, "identity").body();
            var packed = page(http, "gzip").body();
            report.title("A %s of %,d bytes, %,d packed".formatted(wanted.word, plain.length, packed.length));
            if (nginx != null) {
                nginx.put(wanted.path, plain, packed);
            }
        }
        compare();
    }

    /// What the time of the gateway goes to.
    void share(Path folder) throws Exception {
        Shares.of(
                        gateway.process(),
                        folder,
                        () -> load(gateway.address().getPort()).run(RECORDED))
                .tell(report);
    }

    private HttpResponse<byte[]> page(HttpClient http, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.address().resolve(wanted.path))
                .timeout(TIME_OUT)
                .header("Accept-Encoding", encoding)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static boolean isHit(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("").endsWith("hit");
    }

    private void compare() throws Exception {
        var load = load(gateway.address().getPort());
        load.warm();
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new Contestant("gateway", gateway.process(), () -> load.run(TURN)));
        if (nginx != null) {
            var peers = load(nginx.port());
            contestants.add(new Contestant("nginx", nginx.process(), () -> peers.run(TURN)));
        }
        var costs = Contest.of(ROUNDS, contestants);
        report.costs(wanted.word + "s", costs);
        if (nginx != null) {
            report.atLeast(0.7, costs.getFirst(), costs.getLast());
        }
    }

    private Load load(int port) {
        return new Load(port, () -> wanted.request);
    }
}
