package news.dateline.supervisor.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.supervisor.fleet.Restarts.Again;
import news.dateline.supervisor.fleet.Restarts.GiveUp;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Durations;
import news.dateline.supervisor.report.Live;
import news.dateline.supervisor.report.State;
import org.jspecify.annotations.Nullable;

/// Keeps one process running: starts it, sees it become ready, and brings it back when it dies. `start` and `stop`
/// may be called by different threads.
final class Keeper {

    /// With SIGTERM, by whoever wants another one in its place: it did not die.
    private static final int ASKED_TO_END = 128 + 15;

    private final Instance instance;
    private final Means means;
    private final ServiceLog log;
    private final Restarts restarts;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Process process;

    Keeper(Instance instance, Means means) {
        this.instance = instance;
        this.means = means;
        this.log = new ServiceLog(means.logs().resolve(instance.name() + ".log"));
        this.restarts = new Restarts(means.firstPause());
    }

    Program.Stage stage() {
        return instance.program().stage();
    }

    /// Returns once the process is ready; it is kept running from then on. Refuses when it dies before or takes too
    /// long.
    void start() throws InterruptedException, IOException {
        log.rotate();
        means.console().begin(instance.name());
        try {
            var begun = launch();
            switch (becomesReady(begun)) {
                case READY -> means.console().done(instance.name());
                case ENDED -> throw failed("ended with status %d while starting".formatted(begun.exitValue()));
                case LATE -> throw failed("was not ready after " + Durations.seconds(means.patience()));
            }
            Thread.ofVirtual().name("keep-" + instance.name()).start(() -> keep(begun));
        } finally {
            means.console().drop(instance.name());
        }
    }

    /// Asks the process to end, and ends it by force when that takes longer than `within`.
    void stop(Duration within) throws InterruptedException {
        var running = stopped();
        if (running != null) {
            // through its handle: Process.destroy closes the pipe through which the last lines of the log come
            running.toHandle().destroy();
            if (!running.waitFor(within)) {
                means.console().line("  %s does not stop in time and is killed".formatted(instance.name()));
                running.destroyForcibly().waitFor();
            }
            log.finish();
        }
        means.runFile().ended(instance.name(), State.STOPPED, restarts.total());
    }

    private synchronized @Nullable Process stopped() {
        stop.countDown();
        return process;
    }

    private synchronized Process launch() throws IOException {
        if (stop.getCount() == 0) {
            throw new Refusal("%s was stopped while starting".formatted(instance.name()));
        }
        var begun =
                means.launch().start(instance.program(), means.surroundings().of(instance), means.logs());
        process = begun;
        means.runFile().running(instance.name(), Live.of(begun.toHandle()), State.STARTING);
        log.follow(begun.getInputStream());
        return begun;
    }

    private Outcome becomesReady(Process begun) throws InterruptedException {
        int port = means.surroundings().ports().of(instance.managementPort());
        var outcome = Outcome.await(begun, () -> means.probe().ready(port), means.clock(), means.patience());
        if (outcome == Outcome.READY) {
            means.runFile().running(instance.name(), Live.of(begun.toHandle()), State.READY);
        }
        return outcome;
    }

    private void keep(Process first) {
        try {
            var running = Optional.of(first);
            while (running.isPresent()) {
                int status = running.get().waitFor();
                running = bringBack(status);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            giveUp("could not be started again: " + failed.getMessage());
        }
    }

    private Optional<Process> bringBack(int status) throws InterruptedException, IOException {
        if (stop.getCount() == 0) {
            return Optional.empty();
        }
        if (status == ASKED_TO_END) {
            return bringBack("was asked to end", Duration.ZERO);
        }
        return switch (restarts.died(means.clock().instant())) {
            case Again(var pause) -> bringBack("ended with status " + status, pause);
            case GiveUp() -> {
                giveUp("ended with status %d and is given up: five restarts within a minute did not help"
                        .formatted(status));
                yield Optional.empty();
            }
        };
    }

    private Optional<Process> bringBack(String how, Duration pause) throws InterruptedException, IOException {
        means.runFile().ended(instance.name(), State.RESTARTING, restarts.total());
        means.console().line("  %s %s and is started again".formatted(instance.name(), how));
        if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        var died = means.clock().instant();
        var begun = launch();
        if (becomesReady(begun) == Outcome.READY) {
            var away = Duration.between(died, means.clock().instant());
            means.console().line("  %s is back after %s".formatted(instance.name(), Durations.seconds(away)));
        }
        return Optional.of(begun);
    }

    private void giveUp(String why) {
        means.runFile().ended(instance.name(), State.GIVEN_UP, restarts.total());
        means.console().line("  %s %s. Its log: %s".formatted(instance.name(), why, log.file()));
    }

    private Refusal failed(String how) throws InterruptedException {
        var reason = log.reason().map(line -> " (" + line + ")").orElse("");
        return new Refusal("%s %s%s. Its log: %s".formatted(instance.name(), how, reason, log.file()));
    }
}
