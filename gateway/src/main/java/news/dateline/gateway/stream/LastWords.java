package news.dateline.gateway.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What was said last of each of many things: two topics about one thing are not read in the order in which it
/// happened. Not thread-safe.
final class LastWords {

    /// Things that are remembered; topics are seconds apart, not ten thousand comments.
    private static final int MOST = 10_000;

    private final Map<UUID, Long> sequences = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST;
        }
    };

    /// @param sequence of an event of a thing
    /// @return whether no later one was seen
    boolean isLast(UUID thing, long sequence) {
        return sequences.merge(thing, sequence, Math::max) == sequence;
    }
}
