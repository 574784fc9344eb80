package news.dateline.gateway.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The last alerts in the topic's order, each event once: a repetition is dropped and the first offset kept, so that
/// every gateway holds the same frames. Not thread-safe.
final class AlertRing {

    private final int capacity;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<UUID> events = new HashSet<>();
    private long completeFrom; // no frame from this offset on is missing

    AlertRing(int capacity) {
        this.capacity = capacity;
    }

    /// Forgets everything.
    ///
    /// @param offset what is added next begins here, with nothing left out
    void startAt(long offset) {
        frames.clear();
        events.clear();
        completeFrom = offset;
    }

    /// @return false: this event is here already
    boolean add(Frame frame) {
        if (!events.add(frame.event())) {
            return false;
        }
        frames.addLast(frame);
        if (frames.size() > capacity) {
            var oldest = frames.removeFirst();
            events.remove(oldest.event());
            completeFrom = oldest.offset() + 1;
        }
        return true;
    }

    /// Takes out what was said about a story; nothing else is missing for that.
    void drop(UUID article) {
        frames.removeIf(frame -> frame.article().equals(article));
    }

    /// Everything past an offset; empty when some of it is no longer here.
    Optional<List<Frame>> after(long offset) {
        return offset + 1 < completeFrom
                ? Optional.empty()
                : Optional.of(
                        frames.stream().filter(frame -> frame.offset() > offset).toList());
    }
}
