package news.dateline.supervisor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Console;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.RunReport;
import news.dateline.supervisor.report.State;

/// Restarts the instances of a service one after the other: each is asked to end and, once its supervisor has brought
/// it back and it has been ready for a moment, the next. Their ports stay.
final class Restart {

    /// Longer than an instance takes for its last answers and for what is under way.
    private static final Duration TIME_TO_END = Duration.ofSeconds(45);

    private static final Duration TIME_TO_START = Duration.ofMinutes(10);

    /// A process that has just started is slow at first, and whoever balances has to see it: it is not alone at once.
    private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(3);

    private static final long LOOK_MILLIS = 100;

    private final Path home;
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    Restart(Path home, Console console) {
        this.home = home;
        this.console = console;
    }

    /// @param service by its name, `local` too
    int run(String service) throws InterruptedException {
        var report = report();
        if (!report.get("state").equals("ready")) {
            throw new Refusal("Dateline is %s; nothing is restarted meanwhile.".formatted(report.get("state")));
        }
        var names = report.processes().stream()
                .filter(name -> serviceOf(name).equals(service))
                .toList();
        if (names.isEmpty()) {
            throw new Refusal(
                    "There is no service '%s', but: %s".formatted(service, String.join(", ", services(report))));
        }
        restart(names.getFirst());
        for (var next : names.subList(1, names.size())) {
            Thread.sleep(TIME_TO_SETTLE);
            restart(next);
        }
        return 0;
    }

    private static List<String> services(RunReport report) {
        return report.processes().stream().map(Restart::serviceOf).distinct().toList();
    }

    private static String serviceOf(String process) {
        return process.replaceFirst("-\\d+$", "");
    }

    private void restart(String name) throws InterruptedException {
        console.begin(name);
        try {
            var before = report().live(name);
            var process = before.flatMap(Live::find);
            if (process.isPresent()) {
                end(process.get());
            }
            awaitAnother(name, before);
            console.done(name);
        } finally {
            console.drop(name);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, TIME_TO_END.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private void awaitAnother(String name, Optional<Live> before) throws InterruptedException {
        Instant deadline = clock.instant().plus(TIME_TO_START);
        while (!isThereAgain(name, before)) {
            if (clock.instant().isAfter(deadline)) {
                throw new Refusal("%s was not ready in time. Its log: %s".formatted(name, log(name)));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean isThereAgain(String name, Optional<Live> before) {
        var report = report();
        var state = report.get(name + ".state");
        if (state.equals(State.GIVEN_UP.label())) {
            throw new Refusal("%s is given up until Dateline is started again. Its log: %s".formatted(name, log(name)));
        }
        return state.equals(State.READY.label()) && !report.live(name).equals(before);
    }

    private RunReport report() {
        var report = RunReport.read(home);
        if (report.supervisor().isEmpty()) {
            throw new Refusal("Dateline is not running (data folder %s). Start it with ./dateline up".formatted(home));
        }
        return report;
    }

    private Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }
}
