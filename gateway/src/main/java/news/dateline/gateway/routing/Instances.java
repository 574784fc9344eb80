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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The instances of one service, used in turn. Safe for any thread.
///
/// None is ever left out: who is wrong about all of them asks one all the same.
final class Instances {

    /// How long an instance that refused a connection is tried last, unless it is seen to be ready before.
    static final Duration REST = Duration.ofSeconds(5);

    private final List<URI> all;
    private final InstantSource clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> resting = new ConcurrentHashMap<>();
    private final Set<URI> notReady = ConcurrentHashMap.newKeySet();

    Instances(List<URI> all, InstantSource clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    List<URI> all() {
        return all;
    }

    /// Every instance once, beginning with the one whose turn it is; those that lately refused a connection, or are not
    /// ready, come last.
    List<URI> inOrder() {
        var order = new ArrayList<>(all);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        if (!resting.isEmpty() || !notReady.isEmpty()) {
            var now = clock.instant();
            resting.values().removeIf(until -> until.isBefore(now));
            order.sort(Comparator.comparing(this::isLast)); // stable: turns are kept
        }
        return order;
    }

    private boolean isLast(URI instance) {
        return resting.containsKey(instance) || notReady.contains(instance);
    }

    void refused(URI instance) {
        resting.put(instance, clock.instant().plus(REST));
    }

    /// @return whether that is new
    boolean isReady(URI instance) {
        resting.remove(instance);
        return notReady.remove(instance);
    }

    /// @return whether that is new
    boolean isNotReady(URI instance) {
        return notReady.add(instance);
    }
}
