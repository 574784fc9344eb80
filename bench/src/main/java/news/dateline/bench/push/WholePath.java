package news.dateline.bench.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.bench.Contest;
import news.dateline.bench.Contest.Contestant;
import news.dateline.bench.Report;
import news.dateline.bench.process.Inside;
import news.dateline.bench.process.Processor;
import news.dateline.bench.process.ServiceProcess;
import org.jspecify.annotations.Nullable;

/// An alert from the event of its story until the push service has a message for everybody, beside another sender.
final class WholePath {

    private static final double AIM = 0.2;
    private static final double MEGABYTE = 1_000_000;

    private final Report report;
    private final Alerts alerts;
    private final ServiceProcess service;
    private final Map<String, Process> beside;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> compiling = new ArrayList<>();
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();
    private long twice;
    private long live;

    /// @param beside processes whose time is told, too, by their names
    WholePath(Report report, Alerts alerts, ServiceProcess service, Map<String, Process> beside) {
        this.report = report;
        this.alerts = alerts;
        this.service = service;
        this.beside = beside;
    }

    /// @param readers of every alert
    /// @param webPush null if there is none
    /// @param sample how many messages that one sends in its turn
    void measure(int rounds, int readers, @Nullable WebPush webPush, int sample) throws Exception {
        var before = Inside.liveHeap(service.process());
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new Contestant("notification-service", service.process(), () -> raise(readers)));
        if (webPush != null) {
            contestants.add(other(webPush, sample));
        }
        var medians = Contest.of(rounds, contestants);

        report.title("An alert to %,d browsers, from the event of its story until all have it (HTTP/2, TLS)"
                .formatted(readers));
        report.costs("messages", medians);
        if (webPush != null) {
            report.atMost(AIM, medians.getFirst(), medians.getLast());
        }
        report.line("of the service's, its compilers", "%9.2f µs a message", Contest.median(compiling));
        costs.forEach((name, each) -> report.line(name, "%9.2f µs a message", Contest.median(each)));
        report.line("delivered", "%,9.0f messages a second", Contest.median(rates));
        report.line(
                "live heap of the service", "%9.1f MB, %.1f MB while half had it", before / MEGABYTE, live / MEGABYTE);
        report.line("arrived twice", "%,9d messages", twice);
        report.line("could not be opened", "%,9d messages", alerts.push().unreadable());
    }

    private static Contestant other(WebPush webPush, int sample) {
        return new Contestant(WebPush.NAME, webPush.process(), () -> webPush.send(sample));
    }

    private long raise(int readers) throws Exception {
        var used = new LinkedHashMap<String, Processor>();
        beside.forEach((name, process) -> used.put(name, Processor.of(process)));
        var compilers = Inside.compilers(service.process());
        var delivered = alerts.raise(readers, this::weigh);
        compiling.add((Inside.compilers(service.process()) - compilers) / 1_000.0 / readers);
        used.forEach((name, time) ->
                costs.computeIfAbsent(name, _ -> new ArrayList<>()).add(time.millisEach(readers) * 1_000));
        rates.add(readers * 1e9 / delivered.nanos());
        twice += delivered.twice();
        return readers;
    }

    /// Once: to look costs the service a full collection.
    private void weigh() throws Exception {
        if (live == 0) {
            live = Inside.liveHeap(service.process());
        }
    }
}
