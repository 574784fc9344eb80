package news.dateline.notification.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// So many may be at something at once; others wait, in order. As a fair semaphore, but for very many who wait, of
/// whom each would need a clock: here one look at all who wait refuses those for whom it takes too long.
/// Thread-safe.
final class Places {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Deque<Waiting> waiting = new ArrayDeque<>(); // guarded by this, as all is
    private int free;
    private boolean watched;

    /// @param until by the clock of [System#nanoTime]
    /// @param place whether there was one in time
    private record Waiting(long until, CompletableFuture<Boolean> place) {}

    Places(int number) {
        this.free = number;
    }

    /// @param patience how long to wait for a place, and up to [#BETWEEN_LOOKS] more
    /// @return whether there was one, which is to be [given back][#giveBack] then
    boolean take(Duration patience) throws InterruptedException {
        Waiting mine;
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            if (!patience.isPositive()) {
                return false;
            }
            mine = new Waiting(System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
            waiting.add(mine);
            watch();
        }
        try {
            return mine.place().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a place is there or not", e);
        } catch (InterruptedException e) {
            leave(mine);
            throw e;
        }
    }

    private void leave(Waiting mine) {
        synchronized (this) {
            waiting.remove(mine);
        }
        if (!mine.place().complete(false) && mine.place().join()) {
            giveBack();
        }
    }

    void giveBack() {
        Waiting next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null && !next.place().complete(true)) {
            giveBack(); // who has just left
        }
    }

    private void watch() {
        if (!watched) {
            watched = true;
            Thread.ofVirtual().name("places").start(this::refuseWhoIsLate);
        }
    }

    private void refuseWhoIsLate() {
        while (anybodyWaits()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
            for (var late = late(); late != null; late = late()) {
                late.place().complete(false);
            }
        }
    }

    private synchronized boolean anybodyWaits() {
        watched = !waiting.isEmpty();
        return watched;
    }

    /// All wait as long, so the first is the first who is late.
    private synchronized @Nullable Waiting late() {
        var first = waiting.peek();
        return first != null && first.until() - System.nanoTime() < 0 ? waiting.poll() : null;
    }
}
