package news.dateline.gateway.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The last frames of one lane, each event once: a repetition is dropped and the first offset kept, so that every
/// gateway holds the same frames. Not thread-safe.
final class Ring {

    /// Comments may be long.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final int capacity;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<UUID> events = new HashSet<>();
    private long completeFrom; // no frame from this offset on is missing
    private int bytes;

    /// @param capacity in frames; together they hold no more than [#MOST_BYTES] either
    Ring(int capacity) {
        this.capacity = capacity;
    }

    /// Forgets everything.
    ///
    /// @param offset what is added next begins here, with nothing left out
    void startAt(long offset) {
        frames.clear();
        events.clear();
        bytes = 0;
        completeFrom = offset;
    }

    /// @return false: this event is here already
    boolean add(Frame frame) {
        if (!events.add(frame.event())) {
            return false;
        }
        frames.addLast(frame);
        bytes += frame.content().length;
        while (frames.size() > capacity || bytes > MOST_BYTES) {
            var oldest = frames.removeFirst();
            events.remove(oldest.event());
            bytes -= oldest.content().length;
            completeFrom = oldest.offset() + 1;
        }
        return true;
    }

    /// Takes out what is no longer to be told; nothing else is missing for that.
    void drop(Predicate<Frame> untold) {
        frames.removeIf(frame -> {
            var goes = untold.test(frame);
            if (goes) {
                bytes -= frame.content().length;
            }
            return goes;
        });
    }

    /// Everything from an offset on; empty when some of it is no longer here.
    Optional<List<Frame>> from(long offset) {
        return offset < completeFrom ? Optional.empty() : Optional.of(all(frame -> frame.offset() >= offset));
    }

    List<Frame> all(Predicate<Frame> wanted) {
        return frames.stream().filter(wanted).toList();
    }
}
