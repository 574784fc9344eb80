package news.dateline.identity.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often something may be done for each of many keys: so many times at once, and as many again in each period.
/// Held in memory and bounded: of too many keys those give way that were used the longest ago. Safe for use by many
/// threads.
public final class Limit {

    static final int MAX_KEYS = 10_000;

    private final Clock clock;
    private final int times;
    private final Duration period;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_KEYS;
        }
    };

    public Limit(Clock clock, int times, Duration period) {
        this.clock = clock;
        this.times = times;
        this.period = period;
    }

    /// Zero: go ahead, and it is counted. Otherwise how long to wait.
    public Duration take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /// It was not done after all, or it was done by who may.
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(key, _ -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(times)
                        .refillGreedy(times, period)
                        .build())
                .withCustomTimePrecision(new Hand(clock))
                .build();
    }

    /// The service's clock, as buckets read one.
    private record Hand(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
