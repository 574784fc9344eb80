package news.dateline.gateway.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongPredicate;

/// Pages that are being made, each once however many ask for it. Safe for any thread.
final class Fills {

    /// One of them.
    ///
    /// @param number of the last purge before it was begun
    /// @param mine whether whoever was given this has to make it
    record Fill(long number, CompletableFuture<Made> made, boolean mine) {

        private Fill asAnothers() {
            return new Fill(number, made, false);
        }
    }

    private final ConcurrentMap<String, Fill> underWay = new ConcurrentHashMap<>();

    /// What others are making already, unless something was purged since it was begun that whoever asks knows to be
    /// part of it.
    ///
    /// @param number of the last purge
    /// @param good whether one that was begun under an earlier number may be good all the same
    Fill of(String target, long number, LongPredicate good) {
        var mine = new Fill(number, new CompletableFuture<>(), true);
        var there = underWay.merge(
                target, mine, (other, own) -> other.number() < number && !good.test(other.number()) ? own : other);
        return there == mine ? mine : there.asAnothers();
    }

    void over(String target, Fill fill) {
        underWay.computeIfPresent(target, (_, there) -> there.made() == fill.made() ? null : there);
    }
}
