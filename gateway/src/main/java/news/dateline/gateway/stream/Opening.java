package news.dateline.gateway.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The first seconds of a gateway, in which it reads back what was said before it started.
final class Opening {

    /// Without Kafka a gateway is ready all the same after this time: everything but streams works.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Hub hub;
    private final InstantSource clock;
    private volatile @Nullable Instant began;

    Opening(Hub hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /// Kafka is being asked from now on.
    void begin() {
        began = clock.instant();
    }

    boolean isOver() {
        var since = began;
        return hub.hasReadBack() || (since != null && !clock.instant().isBefore(since.plus(PATIENCE)));
    }

    /// Readers who reconnect to a gateway that has just started are not sent away: to a browser any answer but 200 is
    /// final.
    Mono<Void> awaited() {
        return isOver()
                ? Mono.empty()
                : Flux.interval(LOOK).takeUntil(look -> isOver()).then();
    }
}
