package news.dateline.supervisor.fleet;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One process of a training: started, ready, and ended again by [#close], which keeps what the JVM learnt for later
/// starts.
final class Rehearsal implements AutoCloseable {

    private final Program program;
    private final Process process;
    private final int port;
    private final Path cache;
    private final Path learnt;
    private final Means means;
    private volatile boolean killed;

    private Rehearsal(Program program, Process process, int port, Path learnt, Means means) {
        this.program = program;
        this.process = process;
        this.port = port;
        this.cache = means.launch().cache(program);
        this.learnt = learnt;
        this.means = means;
    }

    /// @param place what the process is started with instead of the running system's
    /// @param folder where it runs and the JVM writes
    static Rehearsal begin(Program program, Surroundings place, Path folder, Means means) throws IOException {
        var learnt = folder.resolve(program.name() + ".aot");
        var instance = Instance.first(program);
        var process = means.launch().rehearse(program, place.of(instance), folder, learnt);
        return new Rehearsal(program, process, place.ports().of(instance.managementPort()), learnt, means);
    }

    Process process() {
        return process;
    }

    /// Returns once the process is ready.
    void awaitReady() throws IOException, InterruptedException {
        var outcome = Outcome.await(process, () -> means.probe().ready(port), means.clock(), means.patience());
        if (outcome != Outcome.READY) {
            throw new IOException("%s was not ready in its training".formatted(program.name()));
        }
    }

    /// The JVM writes when it ends, and that takes as long as a start.
    @Override
    public void close() throws IOException, InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(means.patience())) {
            kill();
        }
        if (!killed && Files.exists(learnt) && Files.notExists(cache)) {
            Files.move(learnt, cache, ATOMIC_MOVE);
            means.console().note("%s will start faster from now on".formatted(program.name()));
        }
    }

    void kill() {
        killed = true;
        // the JVM writes in a process of its own
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
