package news.dateline.gateway.cache;

import java.time.Instant;
import java.time.InstantSource;
import news.dateline.gateway.feed.Proof;
import org.jspecify.annotations.Nullable;

/// Whether every purge that there is has been heard. Safe for any thread.
final class Contact {

    private final InstantSource clock;
    private volatile @Nullable Instant proven;

    Contact(InstantSource clock) {
        this.clock = clock;
    }

    void prove() {
        proven = clock.instant();
    }

    void lose() {
        proven = null;
    }

    boolean holds() {
        var since = proven;
        return since != null && clock.instant().isBefore(since.plus(Proof.HOLDS));
    }
}
