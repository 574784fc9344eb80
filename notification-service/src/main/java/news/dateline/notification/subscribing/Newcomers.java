package news.dateline.notification.subscribing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import news.dateline.web.Network;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// How many new subscriptions each network may still send, in the memory of this instance alone. Thread-safe.
@Component
@EnableConfigurationProperties(SubscribingSettings.class)
class Newcomers {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final LoadingCache<Network, Bucket> buckets;

    Newcomers(SubscribingSettings settings) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(WINDOW) // full again by then
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.network()).refillGreedy(settings.network(), WINDOW))
                        .build());
    }

    /// Counts one more.
    ///
    /// @return how long to wait if it is one too many, at least a second
    Optional<Duration> refusal(Network from) {
        var probe = buckets.get(from).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
}
