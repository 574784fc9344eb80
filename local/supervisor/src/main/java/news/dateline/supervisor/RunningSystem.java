package news.dateline.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.supervisor.fleet.Fleet;
import news.dateline.supervisor.fleet.Means;
import news.dateline.supervisor.fleet.Programs;
import news.dateline.supervisor.fleet.Samples;
import news.dateline.supervisor.fleet.Training;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Durations;
import news.dateline.supervisor.report.Live;

/// One system from its start to its end, whichever of the two threads that may end it comes first: the one that
/// starts it and sees it fail, or the one on which a signal arrives.
final class RunningSystem {

    private final Home home;
    private final Programs programs;
    private final Means means;
    private final Fleet fleet;
    private final Training training;
    private final AtomicBoolean ending = new AtomicBoolean();

    RunningSystem(Home home, Programs programs, Means means) {
        this.home = home;
        this.programs = programs;
        this.means = means;
        means.runFile().put(beginning());
        this.fleet = new Fleet(means);
        this.training = new Training(programs, means);
    }

    /// Returns once everything is ready. When it refuses, nothing is left running.
    ///
    /// @param welcome what to say then, before the run file says `ready`: whoever waits for that leaves at once
    void start(Runnable welcome) throws InterruptedException {
        try {
            bringUp(welcome);
        } catch (Refusal refusal) {
            if (ending.compareAndSet(false, true)) {
                stop();
                throw refusal;
            }
        }
        if (ending.get()) {
            // A signal ends the system, so there is nothing more to tell; the process ends with the other thread.
            new CountDownLatch(1).await();
        }
    }

    private void bringUp(Runnable welcome) throws InterruptedException {
        var begun = means.clock().instant();
        fleet.start();
        if (programs.samples().isPresent() && !ending.get()) {
            new Samples(programs.samples().get(), means).publish(home);
        }
        if (!ending.get()) {
            means.console().line("Ready after %s s".formatted(seconds(begun)));
            welcome.run();
            means.runFile().put(Map.of("state", "ready", "startup.seconds", seconds(begun)));
            training.begin();
        }
    }

    void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        var begun = means.clock().instant();
        means.console().line("Stopping");
        try {
            stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        means.console()
                .line("Stopped after "
                        + Durations.seconds(
                                Duration.between(begun, means.clock().instant())));
    }

    private void stop() throws InterruptedException {
        means.runFile().put(Map.of("state", "stopping"));
        training.stop();
        fleet.stop();
        means.runFile().close();
    }

    private Map<String, String> beginning() {
        var self = Live.of(ProcessHandle.current());
        var values = new LinkedHashMap<String, String>();
        values.put("state", "starting");
        values.put("supervisor.pid", String.valueOf(self.pid()));
        values.put("supervisor.started", self.began().toString());
        values.put("build", means.launch().build().toString());
        values.put("url", means.surroundings().url());
        values.put("mail.url", means.surroundings().mailUrl());
        return values;
    }

    private String seconds(Instant begun) {
        var took = Duration.between(begun, means.clock().instant());
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1_000.0);
    }
}
