package news.dateline.gateway.feed;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Whether all that has happened has been heard. Safe for any thread.
public final class Contact {

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

    public boolean holds() {
        var since = proven;
        return since != null && clock.instant().isBefore(since.plus(Proof.HOLDS));
    }
}
