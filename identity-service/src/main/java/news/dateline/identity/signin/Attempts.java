package news.dateline.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.identity.account.Username;
import news.dateline.identity.limit.Limit;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses, in three ways, whether or not there is an account of the name:
///
/// - a name at one address: after a few attempts without success each further one must wait, twice as long every time;
/// - an address, whatever the names: a stolen list of passwords is tried at one name each;
/// - a name, whatever the addresses: many machines guess together. Where somebody has signed in before this does not
///   hold, so that guessers elsewhere keep nobody out.
///
/// Held in memory, bounded, and forgotten after a quiet quarter of an hour. Safe for use by many threads.
@Component
final class Attempts {

    static final int FREE = 5;
    static final int FREE_OF_ADDRESS = 30;
    static final int FREE_OF_NAME = 50;
    static final int MAX_COUNTED = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    /// @param address of the client, as the gateway tells it
    record Origin(Username username, String address) {}

    private record Count(int attempts, Instant next) {}

    private final Clock clock;
    private final Limit addresses;
    private final Limit names;
    private final Map<Origin, Count> counts = new Bounded<>();
    private final Map<Origin, Boolean> known = new Bounded<>();

    Attempts(Clock clock) {
        this.clock = clock;
        this.addresses = new Limit(clock, FREE_OF_ADDRESS, Duration.ofMinutes(15));
        this.names = new Limit(clock, FREE_OF_NAME, Duration.ofHours(1));
    }

    /// Zero: go ahead, and the attempt is counted, so that a burst gets no further than a queue. Otherwise how long
    /// to wait; the attempt must not be made.
    synchronized Duration begin(Origin origin) {
        var now = clock.instant();
        var count = counts.get(origin);
        if (count != null && now.isBefore(count.next())) {
            return Duration.between(now, count.next());
        }
        var wait = elsewhere(origin);
        if (wait.isZero()) {
            var attempts = count == null || count.next().plus(MEMORY).isBefore(now) ? 1 : count.attempts() + 1;
            counts.put(origin, new Count(attempts, now.plus(waitAfter(attempts))));
        }
        return wait;
    }

    private Duration elsewhere(Origin origin) {
        var ofAddress = addresses.take(origin.address());
        if (ofAddress.isPositive() || known.containsKey(origin)) {
            return ofAddress;
        }
        var ofName = names.take(origin.username().value());
        if (ofName.isPositive()) {
            addresses.giveBack(origin.address());
        }
        return ofName;
    }

    /// The password was right.
    synchronized void succeeded(Origin origin) {
        counts.remove(origin);
        giveBack(origin);
        known.put(origin, true);
    }

    /// The attempt told nothing about the password.
    synchronized void withdrawn(Origin origin) {
        counts.computeIfPresent(origin, (_, count) -> new Count(count.attempts() - 1, clock.instant()));
        giveBack(origin);
    }

    private void giveBack(Origin origin) {
        addresses.giveBack(origin.address());
        if (!known.containsKey(origin)) {
            names.giveBack(origin.username().value());
        }
    }

    private static Duration waitAfter(int attempts) {
        if (attempts < FREE) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(attempts - FREE + 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /// Of too many entries those give way that were used the longest ago.
    private static final class Bounded<V> extends LinkedHashMap<Origin, V> {

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, V> eldest) {
            return size() > MAX_COUNTED;
        }
    }
}
