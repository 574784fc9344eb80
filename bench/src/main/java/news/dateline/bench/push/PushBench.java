package news.dateline.bench.push;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.bench.Folders;
import news.dateline.bench.Report;
import news.dateline.bench.events.Announcer;
import news.dateline.bench.process.BrokerProcess;
import news.dateline.bench.process.Inside;
import news.dateline.bench.process.Processor;
import news.dateline.bench.process.ServiceProcess;
import news.dateline.bench.process.StoreProcess;

/// Alerts by Web Push: what it costs to seal a message, and the notification-service's whole path to the push service
/// of
/// `local`, on the embedded store and broker, each in a process of its own; beside npm's `web-push`.
public final class PushBench {

    private static final int FEWEST = 1_000;
    private static final int MOST = 2_000_000;

    /// So many readers get some alerts first, until the service has come to its speed: after three of them, its
    /// compilers still take a third of its time, after eight a tenth.
    private static final int WARMING_READERS = 20_000;

    private static final int FEWEST_WARMING_ALERTS = 8;
    private static final int MOST_WARMING_ALERTS = 24;
    private static final double STILL_COMPILING = 0.05; // of its time

    private static final int WARMING_MESSAGES = 10_000; // of the other sender
    private static final int SAMPLE = 4_000;

    private static final int ROUNDS = 5;

    /// With more readers than that, one alert takes so long that it is enough.
    private static final int MOST_BY_TURNS = 100_000;

    private final Report report;
    private final Readers readers;
    private final Alerts alerts;

    private PushBench(Report report, Readers readers, Alerts alerts) {
        this.report = report;
        this.readers = readers;
        this.alerts = alerts;
    }

    /// @param number of readers
    /// @throws IllegalArgumentException if they are too few to tell anything, or too many
    public static void run(PrintStream out, int number) throws Exception {
        if (number < FEWEST || number > MOST) {
            throw new IllegalArgumentException("readers are %,d to %,d, not %,d".formatted(FEWEST, MOST, number));
        }
        var report = new Report(out);
        new Encryption(report).measure();
        var folder = Files.createTempDirectory("dateline-bench");
        try (var store = StoreProcess.start(folder.resolve("store"));
                var broker = BrokerProcess.start(folder.resolve("broker"));
                var announcer = Announcer.on(broker.bootstrapServers());
                var push = PushServiceProcess.start(folder.resolve("push"), number);
                var client = store.client();
                var service = ServiceProcess.startAlerts(
                        Readers.database(store.uri()), broker.bootstrapServers(), settings(push))) {
            var readers = new Readers(client, push.browsers());
            service.await(readers::haveIndexes);
            var beside = new LinkedHashMap<String, Process>();
            beside.put("the store", store.process());
            beside.put("the broker", broker.process());
            beside.put("the push service, which opens them", push.process());
            var alerts = new Alerts(announcer, push, readers);
            new PushBench(report, readers, alerts).measure(number, service, beside, folder);
        } finally {
            Folders.remove(folder);
        }
    }

    /// Not more than so many messages in a second is what push services ask for, and this one does not.
    private static Map<String, String> settings(PushServiceProcess push) {
        return Map.of(
                "DATELINE_PUSH_TRUSTED_ORIGIN", push.origin(),
                "DATELINE_PUSH_TRUSTED_CERTIFICATE", push.certificate().toString(),
                "DATELINE_SENDING_PER_SECOND", "1000000");
    }

    private void measure(int number, ServiceProcess service, Map<String, Process> beside, Path folder)
            throws Exception {
        var first = Math.min(number, WARMING_READERS);
        subscribe(0, first);
        warm(first, service.process());
        subscribe(first, number);
        var path = new WholePath(report, alerts, service, beside);
        var rounds = number > MOST_BY_TURNS ? 1 : ROUNDS;
        try (var webPush = WebPush.start(
                folder.resolve("web-push"), alerts.push(), first, alerts.push().latest())) {
            if (webPush == null) {
                report.title("✗ npm's web-push is left out: there is no Node.js with npm, or npm cannot fetch it");
            } else {
                webPush.send(WARMING_MESSAGES);
            }
            path.measure(rounds, number, webPush, SAMPLE);
        }
    }

    private void warm(int readers, Process service) throws Exception {
        var share = 1.0;
        var alert = 0;
        for (; alert < FEWEST_WARMING_ALERTS || share > STILL_COMPILING && alert < MOST_WARMING_ALERTS; alert++) {
            var compilers = Inside.compilers(service);
            var all = Processor.nanos(service);
            alerts.raise(readers, () -> {});
            share = (Inside.compilers(service) - compilers) / (double) (Processor.nanos(service) - all);
        }
        report.title("%d alerts to %,d of them to warm up: of the last, the compilers took %.0f %%"
                .formatted(alert, readers, 100 * share));
    }

    private void subscribe(int first, int end) throws IOException {
        if (first < end) {
            var begun = System.nanoTime();
            readers.subscribe(first, end);
            report.title("%,d subscriptions put into the store: %,.0f a second"
                    .formatted(end - first, (end - first) * 1e9 / (System.nanoTime() - begun)));
        }
    }
}
