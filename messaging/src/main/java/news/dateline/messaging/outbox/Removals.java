package news.dateline.messaging.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/// Takes acknowledged events out of their outboxes, a moment later and those of one aggregate together; then, after
/// another moment, of all aggregates whose moment is over at once. Nobody waits for that; readers may be waiting for
/// what others make of the event meanwhile, in the same store.
///
/// What a stop finds still there is sent once more after the next start, and known again by its id.
final class Removals implements AutoCloseable {

    private static final long MOMENT_MS = 250;

    private final Outboxes outboxes;
    private final ConcurrentHashMap<Place, Batch> waiting = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Round> due = new ConcurrentHashMap<>();
    private final ExecutorService removing = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor later = CompletableFuture.delayedExecutor(MOMENT_MS, MILLISECONDS, this::run);

    Removals(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    private record Place(String collection, UUID aggregate) {}

    /// Of one aggregate.
    private record Batch(Set<UUID> events, CompletableFuture<Void> removed) {}

    /// Of one collection.
    private record Round(Map<UUID, Set<UUID>> events, CompletableFuture<Void> removed) {}

    /// Completes when the event has left the outbox, exceptionally if it could not.
    CompletableFuture<Void> remove(String collection, UUID aggregate, UUID event) {
        return waiting.compute(new Place(collection, aggregate), (place, open) -> {
                    var batch = open == null ? begin(place) : open;
                    batch.events().add(event);
                    return batch;
                })
                .removed();
    }

    private Batch begin(Place place) {
        var removed = CompletableFuture.supplyAsync(() -> together(place), later);
        return new Batch(new LinkedHashSet<>(), removed.thenCompose(Function.identity()));
    }

    private CompletableFuture<Void> together(Place place) {
        var batch = Objects.requireNonNull(waiting.remove(place));
        return due.compute(place.collection(), (collection, open) -> {
                    var round = open == null ? begin(collection) : open;
                    round.events()
                            .computeIfAbsent(place.aggregate(), _ -> new LinkedHashSet<>())
                            .addAll(batch.events());
                    return round;
                })
                .removed();
    }

    private Round begin(String collection) {
        return new Round(new HashMap<>(), CompletableFuture.runAsync(() -> removeDue(collection), later));
    }

    private void removeDue(String collection) {
        var round = Objects.requireNonNull(due.remove(collection));
        outboxes.remove(collection, round.events());
    }

    private void run(Runnable removal) {
        try {
            removing.execute(removal);
        } catch (RejectedExecutionException stopping) {
            removal.run(); // to fail, if the store's client is closed already: somebody may wait for its end
        }
    }

    /// Returns when what is under way is done.
    @Override
    public void close() {
        removing.close();
    }
}
