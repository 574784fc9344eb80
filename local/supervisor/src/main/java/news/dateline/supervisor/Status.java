package news.dateline.supervisor;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import news.dateline.supervisor.fleet.Probe;
import news.dateline.supervisor.report.Durations;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.Memory;
import news.dateline.supervisor.report.RunReport;
import news.dateline.supervisor.report.State;

/// A table of what runs. Readiness is asked of each process now, and not taken from what the supervisor saw earlier.
record Status(Path home, PrintStream out) {

    private static final String ROW = "%-22s%-12s%-9s%-7s%-14s%-10s%8s%n";
    private static final int AT_ONCE = 8;

    private record Row(
            String name, String state, Optional<Live> live, String port, String restarts, OptionalLong resident) {}

    /// 0 when everything is ready, 1 otherwise.
    int run() {
        var report = RunReport.read(home);
        var supervisor = report.supervisor();
        if (supervisor.isEmpty()) {
            out.println("Dateline is not running (data folder %s). Start it with ./dateline up".formatted(home));
            return 1;
        }
        var probe = new Probe();
        var rows = Stream.concat(
                        Stream.of(supervisorRow(report)),
                        report.processes().stream()
                                .gather(Gatherers.mapConcurrent(AT_ONCE, name -> row(name, report, probe))))
                .toList();
        out.println("Dateline %s at %s (data folder %s)%n".formatted(report.get("state"), report.get("url"), home));
        out.printf(ROW, "process", "state", "pid", "port", "up", "restarts", "memory");
        var now = Clock.systemUTC().instant();
        rows.forEach(row -> print(row, now));
        long resident = rows.stream().mapToLong(row -> row.resident.orElse(0)).sum();
        out.printf(ROW, "together", "", "", "", "", "", Memory.tell(OptionalLong.of(resident)));
        if (!report.get("startup.seconds").isEmpty()) {
            out.println("%nThe last start took %s s.".formatted(report.get("startup.seconds")));
        }
        boolean allReady = rows.stream().allMatch(row -> row.state.equals(State.READY.label()));
        return allReady && report.get("state").equals("ready") ? 0 : 1;
    }

    private void print(Row row, Instant now) {
        out.printf(
                ROW,
                row.name,
                row.state,
                row.live.map(live -> String.valueOf(live.pid())).orElse("–"),
                row.port,
                row.live
                        .map(live -> Durations.uptime(Duration.between(live.began(), now)))
                        .orElse("–"),
                row.restarts,
                Memory.tell(row.resident));
    }

    private static Row supervisorRow(RunReport report) {
        var live = report.live("supervisor");
        return new Row("supervisor", State.READY.label(), live, "–", "–", resident(live));
    }

    private static Row row(String name, RunReport report, Probe probe) {
        var live = report.live(name).filter(seen -> seen.find().isPresent());
        var port = report.get(name + ".port");
        return new Row(
                name,
                state(name, report, probe),
                live,
                port.isEmpty() ? "–" : port,
                report.get(name + ".restarts"),
                resident(live));
    }

    private static String state(String name, RunReport report, Probe probe) {
        var state = report.get(name + ".state");
        if (!state.equals(State.READY.label())) {
            return state;
        }
        return probe.ready(Integer.parseInt(report.get(name + ".management-port"))) ? state : "not-ready";
    }

    private static OptionalLong resident(Optional<Live> live) {
        return live.map(seen -> Memory.resident(seen.pid())).orElse(OptionalLong.empty());
    }
}
