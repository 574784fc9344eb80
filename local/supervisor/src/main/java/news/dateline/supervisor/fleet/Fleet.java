package news.dateline.supervisor.fleet;

import static news.dateline.supervisor.fleet.Program.Stage.EDGE;
import static news.dateline.supervisor.fleet.Program.Stage.PARTS;
import static news.dateline.supervisor.fleet.Program.Stage.SERVICES;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.State;

/// All processes of a system. Broker and store start first, then everything that uses them; the door stops first, so
/// that no request comes in where nobody answers it any more, and the store last.
public final class Fleet {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(15);

    private final List<Keeper> keepers;

    public Fleet(Means means) {
        var instances = means.surroundings().instances();
        keepers =
                instances.stream().map(instance -> new Keeper(instance, means)).toList();
        means.runFile()
                .put(Map.of(
                        "processes",
                        String.join(",", instances.stream().map(Instance::name).toList())));
        for (var instance : instances) {
            means.runFile().put(means.surroundings().portsOf(instance));
            means.runFile().ended(instance.name(), State.STOPPED, 0);
        }
    }

    /// Returns once every process is ready. When one fails to start, all are stopped before this refuses.
    public void start() throws InterruptedException {
        startTogether(of(PARTS));
        startTogether(of(SERVICES, EDGE));
    }

    /// Stops everything in bounded time; what does not end when asked is killed.
    public void stop() throws InterruptedException {
        stopTogether(of(EDGE));
        stopTogether(of(SERVICES));
        stopTogether(of(PARTS));
    }

    private void startTogether(List<Keeper> group) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                awaitStarts(group, threads);
            } catch (ExecutionException failed) {
                // before the threads are closed: that waits for the other starts, which this cuts short
                stop();
                throw failed.getCause() instanceof Refusal refusal
                        ? refusal
                        : new Refusal("A process could not be started: " + failed.getCause(), failed);
            }
        }
    }

    private static void awaitStarts(List<Keeper> group, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        var starts = new ExecutorCompletionService<Keeper>(threads);
        for (var keeper : group) {
            starts.submit(() -> {
                keeper.start();
                return keeper;
            });
        }
        for (int awaited = group.size(); awaited > 0; awaited--) {
            starts.take().get();
        }
    }

    private static void stopTogether(List<Keeper> group) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(group.stream().map(Fleet::stopping).toList());
        }
    }

    private static Callable<Keeper> stopping(Keeper keeper) {
        return () -> {
            keeper.stop(TIME_TO_STOP);
            return keeper;
        };
    }

    private List<Keeper> of(Program.Stage... stages) {
        return keepers.stream()
                .filter(keeper -> List.of(stages).contains(keeper.stage()))
                .toList();
    }
}
