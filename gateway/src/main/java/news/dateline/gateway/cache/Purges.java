package news.dateline.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which parts of pages changed, and in what order: each purge has a number. What was made after the purge of a number
/// has that number; it is good as long as none of its tags was purged under a later one.
///
/// One thread purges, any may ask.
final class Purges {

    /// How long a purge is remembered. Nothing older than this is good without being asked for again.
    static final Duration REMEMBERED = Duration.ofMinutes(3);

    /// More tags than this are not told apart: everything is purged.
    static final int MOST = 100_000;

    private final Cache<String, Long> latest; // by tag
    private volatile long count;
    private volatile long everything;

    Purges(Ticker ticker) {
        latest = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /// The number of what is made from now on.
    long count() {
        return count;
    }

    /// The parts under these tags changed.
    void purge(Set<String> tags) {
        if (latest.estimatedSize() + tags.size() > MOST) {
            latest.cleanUp();
        }
        if (latest.estimatedSize() + tags.size() > MOST) {
            all();
            return;
        }
        var next = next();
        tags.forEach(tag -> latest.put(tag, next));
    }

    /// Nobody knows what changed.
    void all() {
        everything = next();
        latest.invalidateAll();
    }

    /// Told before anything is purged under it: whoever finds a page purged makes it anew under this number. Under
    /// the one before it would be purged again once it is made. What happened is true by now.
    private long next() {
        var next = count + 1;
        count = next;
        return next;
    }

    /// Whether any of the tags was purged after a number.
    boolean since(long number, Set<String> tags) {
        return everything > number || tags.stream().anyMatch(tag -> isLater(latest.getIfPresent(tag), number));
    }

    private static boolean isLater(@Nullable Long purge, long number) {
        return purge != null && purge > number;
    }
}
