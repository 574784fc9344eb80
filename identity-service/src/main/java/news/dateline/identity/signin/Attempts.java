package news.dateline.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.identity.account.Username;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses: after a few attempts without success each further one must wait, twice as long every
/// time. Counted for a user name at an address, whether or not there is an account of that name. Held in memory,
/// bounded, and forgotten after a quiet quarter of an hour. Safe for use by many threads.
@Component
final class Attempts {

    static final int FREE = 5;
    static final int MAX_COUNTED = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    /// @param address of the client, as the gateway tells it
    record Origin(Username username, String address) {}

    private record Count(int attempts, Instant next) {}

    private final Clock clock;
    private final Map<Origin, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, Count> eldest) {
            return size() > MAX_COUNTED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /// Zero: go ahead, and the attempt is counted, so that a burst gets no further than a queue. Otherwise how long
    /// to wait; the attempt must not be made.
    synchronized Duration begin(Origin origin) {
        var now = clock.instant();
        var count = counts.get(origin);
        if (count != null && now.isBefore(count.next())) {
            return Duration.between(now, count.next());
        }
        var attempts = count == null || count.next().plus(MEMORY).isBefore(now) ? 1 : count.attempts() + 1;
        counts.put(origin, new Count(attempts, now.plus(waitAfter(attempts))));
        return Duration.ZERO;
    }

    /// The password was right.
    synchronized void succeeded(Origin origin) {
        counts.remove(origin);
    }

    /// The attempt told nothing about the password.
    synchronized void withdrawn(Origin origin) {
        counts.computeIfPresent(origin, (_, count) -> new Count(count.attempts() - 1, clock.instant()));
    }

    private static Duration waitAfter(int attempts) {
        if (attempts < FREE) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(attempts - FREE + 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
