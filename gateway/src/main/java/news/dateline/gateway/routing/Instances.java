package news.dateline.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The instances of one service, used in turn. Safe for any thread.
final class Instances {

    /// How long an instance that refused a connection is tried last.
    static final Duration REST = Duration.ofSeconds(5);

    private final List<URI> all;
    private final InstantSource clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> resting = new ConcurrentHashMap<>();

    Instances(List<URI> all, InstantSource clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /// Every instance once, beginning with the one whose turn it is; those that lately refused a connection come last.
    List<URI> inOrder() {
        var order = new ArrayList<>(all);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        if (!resting.isEmpty()) {
            var now = clock.instant();
            resting.values().removeIf(until -> until.isBefore(now));
            order.sort(Comparator.comparing(resting::containsKey)); // stable: turns are kept
        }
        return order;
    }

    void refused(URI instance) {
        resting.put(instance, clock.instant().plus(REST));
    }
}
