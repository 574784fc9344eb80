package news.dateline.tools.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.tools.Complaint;

/// Remembers at what moment something about a story was first seen.
final class Witness {

    private static final long PATIENCE_SECONDS = 20;

    private final String what;
    private final Map<String, CompletableFuture<Long>> seen = new ConcurrentHashMap<>();

    Witness(String what) {
        this.what = what;
    }

    /// May come before anybody asks, and again; the first time counts.
    void saw(String story, long nanos) {
        of(story).complete(nanos);
    }

    long awaitNanos(String story) throws InterruptedException {
        try {
            return of(story).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw Complaint.failed("%s of story %s was not seen within %d s.".formatted(what, story, PATIENCE_SECONDS));
        }
    }

    private CompletableFuture<Long> of(String story) {
        return seen.computeIfAbsent(story, _ -> new CompletableFuture<>());
    }
}
