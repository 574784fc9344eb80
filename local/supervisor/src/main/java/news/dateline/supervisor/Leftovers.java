package news.dateline.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.supervisor.report.Console;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.RunReport;

/// Processes of a supervisor that was killed. They are ending by themselves, and hold ports and files until they
/// have.
record Leftovers(Console console) {

    private static final String STEP = "what was left running";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void await(RunReport report) {
        var left = report.processes().stream()
                .map(report::live)
                .flatMap(Optional::stream)
                .map(Live::find)
                .flatMap(Optional::stream)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        console.begin(STEP);
        ended(left)
                .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        left.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        ended(left).join();
        console.done(STEP);
    }

    private static CompletableFuture<Void> ended(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    }
}
