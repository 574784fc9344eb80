package news.dateline.supervisor.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.supervisor.home.Folders;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;
import org.jspecify.annotations.Nullable;

/// Lets later starts of a build take about half the processor time: once a build, each process is started once more in
/// the background, one after the other, on a data folder and ports of their own, and the JVM keeps what it loaded and
/// linked until it was ready (an AOT cache). Nothing depends on it: without a cache, or with one that does not fit, a
/// process starts as it always did.
public final class Training {

    private static final Duration TIME_TO_CLEAR_AWAY = Duration.ofSeconds(5);

    private final Programs programs;
    private final Means means;
    private final ServiceLog log;
    private final Set<Rehearsal> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    public Training(Programs programs, Means means) {
        this.programs = programs;
        this.means = means;
        this.log = new ServiceLog(means.logs().resolve("training.log"));
    }

    /// Returns at once.
    public void begin() {
        if (programs.hasDoor() && !untrained().isEmpty()) {
            thread = Thread.ofVirtual().name("training").start(this::train);
        }
    }

    public void stop() throws InterruptedException {
        stopped = true;
        running.forEach(Rehearsal::kill);
        if (thread != null) {
            thread.join(TIME_TO_CLEAR_AWAY);
        }
    }

    private List<Program> untrained() {
        return programs.all().stream()
                .filter(program -> Files.notExists(means.launch().cache(program)))
                .toList();
    }

    private void train() {
        try {
            var folder = Files.createTempDirectory(means.launch().build(), "training");
            try (var home = Home.open(folder.resolve("home"))) {
                train(Surroundings.apart(home, programs), folder);
            } finally {
                Folders.remove(folder);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | Refusal failed) {
            if (!stopped) {
                means.console().note("Later starts stay as slow as this one: " + failed.getMessage());
            }
        }
    }

    /// The parts run all the while, as the others need them.
    private void train(Surroundings place, Path folder) throws IOException, InterruptedException {
        try (var parts = begin(programs.parts(), place, folder)) {
            parts.awaitReady();
            for (var program : untrained()) {
                if (program != programs.parts()) {
                    train(program, place, folder);
                }
            }
        }
    }

    private void train(Program program, Surroundings place, Path folder) throws IOException, InterruptedException {
        try (var rehearsal = begin(program, place, folder)) {
            rehearsal.awaitReady();
        }
    }

    private Rehearsal begin(Program program, Surroundings place, Path folder) throws IOException {
        var rehearsal = Rehearsal.begin(program, place, folder, means);
        running.add(rehearsal);
        log.follow(rehearsal.process().getInputStream());
        if (stopped) { // after it was made known, or else nobody would kill it
            rehearsal.kill();
        }
        return rehearsal;
    }
}
