package news.dateline.supervisor;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.dateline.supervisor.report.Durations;
import news.dateline.supervisor.report.RunReport;

/// Ends a running system by asking its supervisor to.
record Down(Path home, PrintStream out) {

    /// Longer than the three stages of an orderly stop can take together.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    int run() {
        var report = RunReport.read(home);
        var supervisor = report.supervisor();
        if (supervisor.isEmpty()) {
            RunReport.file(home).delete();
            out.println(
                    report.values().isEmpty()
                            ? "Dateline is not running."
                            : "Dateline is not running; it was not stopped in an orderly way the last time.");
            return 0;
        }
        var clock = Clock.systemUTC();
        var begun = clock.instant();
        out.println("Stopping");
        supervisor.get().destroy();
        supervisor
                .get()
                .onExit()
                .completeOnTimeout(supervisor.get(), PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (supervisor.get().isAlive()) {
            supervisor.get().destroyForcibly();
            supervisor.get().onExit().join();
            RunReport.file(home).delete();
        }
        out.println("Stopped after " + Durations.seconds(Duration.between(begun, clock.instant())));
        return 0;
    }
}
