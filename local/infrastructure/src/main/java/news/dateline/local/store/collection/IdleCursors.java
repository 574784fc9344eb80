package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Forgets cursors that nobody has asked for more for ten minutes, as MongoDB does. Not thread-safe: commands run
/// one at a time.
public final class IdleCursors {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final SequencedMap<Long, Instant> lastUses = new LinkedHashMap<>(); // the longest idle first

    public IdleCursors(InstantSource clock) {
        this.clock = clock;
    }

    void used(Cursor cursor) {
        lastUses.remove(cursor.getId());
        if (!cursor.isEmpty()) {
            lastUses.putLast(cursor.getId(), clock.instant());
        }
    }

    /// To be called before each command: what a cursor holds is then given back soon, whoever comes.
    public void forget(CursorRegistry cursors) {
        var before = clock.instant().minus(LONGEST);
        while (!lastUses.isEmpty() && !lastUses.firstEntry().getValue().isAfter(before)) {
            cursors.remove(lastUses.pollFirstEntry().getKey());
        }
    }
}
