package news.dateline.comment.flood;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.comment.comment.Digest;
import news.dateline.web.Network;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Counts what comes of one writer and from one network, in the memory of this instance. No address is kept: only a
/// hash of it, salted with what ends with this process. Thread-safe.
@Component
@EnableConfigurationProperties(FloodSettings.class)
public class Flood {

    /// Writers and networks remembered; past this the one that was quiet the longest is forgotten.
    private static final int MOST_REMEMBERED = 20_000;

    private final FloodSettings settings;
    private final Clock clock;
    private final String salt;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, ArrayDeque<Instant>> seen = new LinkedHashMap<>(16, 0.75f, true);

    Flood(FloodSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
    }

    public sealed interface Outcome {

        /// @param fromNetwork how many have come from there lately, this one included
        record LetIn(int fromNetwork) implements Outcome {}

        /// @param pause until the next one is taken, at least a second
        record TooMany(Duration pause) implements Outcome {}
    }

    /// Counts one more, unless there are too many.
    public Outcome take(String writer, Network from) {
        var now = clock.instant();
        lock.lock();
        try {
            var byWriter = lately(writer, now);
            var byNetwork = lately(keyOf(from), now);
            if (byWriter.size() >= settings.writer()) {
                return tooMany(byWriter, now);
            }
            if (byNetwork.size() >= settings.network()) {
                return tooMany(byNetwork, now);
            }
            byWriter.addLast(now);
            byNetwork.addLast(now);
            return new Outcome.LetIn(byNetwork.size());
        } finally {
            lock.unlock();
        }
    }

    /// What was counted last was none: a repeat of one that is there already.
    public void giveBack(String writer, Network from) {
        var now = clock.instant();
        lock.lock();
        try {
            lately(writer, now).pollLast();
            lately(keyOf(from), now).pollLast();
        } finally {
            lock.unlock();
        }
    }

    /// Writers and networks that are counted at the moment.
    int remembered() {
        lock.lock();
        try {
            return seen.size();
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Instant> lately(String key, Instant now) {
        var times = seen.computeIfAbsent(key, _ -> new ArrayDeque<>(2));
        var since = now.minus(settings.within());
        while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
        }
        if (seen.size() > MOST_REMEMBERED) {
            seen.pollFirstEntry();
        }
        return times;
    }

    private Outcome tooMany(ArrayDeque<Instant> times, Instant now) {
        var wait = Duration.between(now, times.getFirst().plus(settings.within()));
        return new Outcome.TooMany(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
    }

    private String keyOf(Network network) {
        return Digest.of(salt, network.value());
    }
}
