package news.dateline.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import news.dateline.gateway.client.ClientId;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/// How much each client may still ask, kept in the memory of this instance alone: no store is asked, and several
/// instances let in so much each. Safe for any thread.
public final class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<RouteClass, Allowance> allowances = new EnumMap<>(RouteClass.class);

    Limits(LimitSettings settings, TimeMeter time, MeterRegistry meters) {
        for (var kind : RouteClass.values()) {
            var refused = Counter.builder("dateline.limits.refused")
                    .tag("class", kind.word())
                    .register(meters);
            allowances.put(kind, new Allowance(kind, settings.of(kind), settings.clients(), time, refused));
        }
    }

    /// Counts a request.
    public Verdict on(ClientId client, HttpMethod method, PathContainer path) {
        return Objects.requireNonNull(allowances.get(RouteClass.of(method, path)))
                .ask(client);
    }

    /// Of one kind of request.
    private static final class Allowance {

        private final String name;
        private final String policy;
        private final Counter refused;
        private final LoadingCache<ClientId, Bucket> buckets;

        Allowance(RouteClass kind, int quota, int clients, TimeMeter time, Counter refused) {
            this.name = "\"" + kind.word() + "\"";
            this.policy = name + ";q=" + quota + ";w=" + WINDOW.toSeconds();
            this.refused = refused;
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(clients)
                    .expireAfterAccess(WINDOW) // full again by then
                    .ticker(time::currentTimeNanos)
                    .executor(Runnable::run)
                    .build(_ -> full(quota, time));
        }

        private static Bucket full(int quota, TimeMeter time) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                    .withCustomTimePrecision(time)
                    .build();
        }

        Verdict ask(ClientId client) {
            var probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refused.increment();
            }
            return new Verdict(
                    policy,
                    name,
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill())));
        }
    }
}
