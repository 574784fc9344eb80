package news.dateline.bench.edge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import news.dateline.bench.Contest.Turn;
import news.dateline.bench.Report;
import news.dateline.bench.process.Inside;
import news.dateline.bench.process.Processor;

/// What a gateway's processor time goes to.
///
/// @param micros of it that one thing takes
/// @param parts each 0 to 1, together 1
record Shares(double micros, Map<String, Double> parts) {

    /// By which one handler of a connection, or one step of a pipeline, calls the next: what stands before them in a
    /// stack has passed the request on.
    private static final List<String> PASSED_ON =
            List.of("io.netty.channel.AbstractChannelHandlerContext", "reactor.core.publisher.");

    /// @param types how the names of its types begin
    private record Part(String name, List<String> types) {

        boolean has(String type) {
            return types.stream().anyMatch(type::startsWith);
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    "the kernel's reading and writing",
                    List.of(
                            "io.netty.channel.unix.FileDescriptor",
                            "io.netty.channel.unix.Socket",
                            "io.netty.channel.epoll.Native")),
            new Part("the access log", List.of("reactor.netty.http.server.logging.", "ch.qos.logback.")),
            new Part(
                    "metrics and traces",
                    List.of(
                            "io.micrometer.",
                            "io.opentelemetry.",
                            "org.springframework.boot.micrometer.",
                            "org.springframework.http.server.reactive.observation.",
                            "org.springframework.cloud.gateway.filter.headers.observation.")),
            new Part(
                    "guards, id, limits, headers",
                    List.of(
                            "news.dateline.gateway.door.",
                            "news.dateline.gateway.limit.",
                            "news.dateline.gateway.client.",
                            "news.dateline.gateway.draining.",
                            "news.dateline.gateway.RequestId")),
            new Part(
                    "breakers, bulkheads, balancing",
                    List.of("io.github.resilience4j.", "news.dateline.gateway.routing.")),
            new Part("the page cache", List.of("news.dateline.gateway.cache.")));

    private static final String REST = "Netty, Reactor and Spring";

    /// While it does what a turn has it do, by samples.
    ///
    /// @param folder for the recording
    static Shares of(Process gateway, Path folder, Turn turn) throws Exception {
        var recording = folder.resolve("shares.jfr");
        Inside.record(gateway);
        var used = Processor.of(gateway);
        var micros = used.millisEach(turn.take()) * 1_000;
        Inside.recorded(gateway, recording);
        return new Shares(micros, in(recording));
    }

    /// Parts of less than a hundredth are left out.
    void tell(Report report) {
        report.line("of the gateway's", "%9.2f µs", micros);
        parts.forEach((part, share) -> {
            if (share >= 0.01) {
                report.line("  " + part, "%9.2f µs  %3.0f %%", share * micros, share * 100);
            }
        });
    }

    private static Map<String, Double> in(Path recording) throws IOException {
        var samples = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.CPUTimeSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        var shares = new LinkedHashMap<String, Double>();
        PARTS.forEach(part -> shares.put(part.name(), 0.0));
        shares.put(REST, 0.0);
        samples.forEach(sample -> shares.merge(partOf(sample), 1.0 / samples.size(), Double::sum));
        return shares;
    }

    /// Whose method is the innermost.
    private static String partOf(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .map(Shares::typeOf)
                .takeWhile(type -> PASSED_ON.stream().noneMatch(type::startsWith))
                .flatMap(type -> PARTS.stream().filter(part -> part.has(type)))
                .map(Part::name)
                .findFirst()
                .orElse(REST);
    }

    private static String typeOf(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
