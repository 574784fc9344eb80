package news.dateline.supervisor.fleet;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets later starts of a build take about half the processor time: once a build, each program that allows it is
/// started once more in the background, as far as its context goes, and the JVM keeps what it loaded and linked (an
/// AOT cache). Nothing depends on it: without a cache, or with one that does not fit, a process starts as it always
/// did.
public final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Means means;
    private final ServiceLog log;
    private boolean stopped;
    private @Nullable Process running;

    public Training(Means means) {
        this.means = means;
        this.log = new ServiceLog(means.logs().resolve("training.log"));
    }

    /// Returns at once.
    public void begin() {
        var untrained = means.surroundings().programs().stream()
                .filter(program -> program.needs(Program.Need.TRAINING))
                .filter(program -> Files.notExists(means.launch().cache(program)))
                .toList();
        Thread.ofVirtual().name("training").start(() -> train(untrained));
    }

    public synchronized void stop() {
        stopped = true;
        if (running != null) {
            // the JVM writes the cache in a process of its own
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private void train(List<Program> programs) {
        try {
            for (var program : programs) {
                train(program);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            means.console().note("Later starts stay as slow as this one: " + failed);
        }
    }

    private synchronized @Nullable Process begin(Program program, Path cache) throws IOException {
        if (stopped) {
            return null;
        }
        var begun = means.launch().train(program, means.surroundings().of(program), means.logs(), cache);
        log.follow(begun.getInputStream());
        running = begun;
        return begun;
    }

    private void train(Program program) throws IOException, InterruptedException {
        var cache = means.launch().cache(program);
        var fresh = Files.createTempFile(cache.getParent(), program.name(), ".training");
        try {
            Files.delete(fresh);
            var training = begin(program, fresh);
            if (training != null && training.waitFor(PATIENCE) && training.exitValue() == 0 && Files.exists(fresh)) {
                Files.move(fresh, cache, ATOMIC_MOVE);
                means.console().note("%s will start faster from now on".formatted(program.name()));
            }
        } finally {
            Files.deleteIfExists(fresh);
            // what the JVM wrote down on the way, when it was ended before it came to the cache
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".config"));
        }
    }
}
