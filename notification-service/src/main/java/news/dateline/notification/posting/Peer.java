package news.dateline.notification.posting;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One server, with the connections to it. What is posted from many threads leaves together, a moment later: each post
/// alone would cost a TLS record, calls of the kernel and waking threads, here and there. All but [#post] is done by
/// one thread.
final class Peer {

    private static final long MOMENT_MILLIS = 5;

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    /// Posts that do not wait for more.
    private static final int ENOUGH = 32;

    private final EventLoop loop;
    private final Connector connector;
    private final Limits limits;
    private final Queue<Exchange> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger gathered = new AtomicInteger();
    private final Queue<Exchange> waiting = new ArrayDeque<>();
    private final List<Connection> connections = new ArrayList<>();
    private boolean watched;
    private int connecting;
    private boolean oneByOne;

    /// @param loop whose thread does it all
    Peer(EventLoop loop, Connector connector, Limits limits) {
        this.loop = loop;
        this.connector = connector;
        this.limits = limits;
    }

    /// By any thread.
    void post(Exchange exchange) {
        asked.add(exchange);
        var together = gathered.incrementAndGet();
        try {
            if (together == 1) {
                var _ = loop.schedule(this::gather, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            } else if (together == ENOUGH) {
                loop.execute(this::gather);
            }
        } catch (RejectedExecutionException closed) {
            exchange.failed(closed);
        }
    }

    private void gather() {
        gathered.set(0);
        for (var next = asked.poll(); next != null; next = asked.poll()) {
            waiting.add(next);
        }
        goOn();
    }

    /// There is something to send, or room for it.
    void goOn() {
        if (waiting.isEmpty()) {
            return;
        }
        var used = new LinkedHashSet<Connection>();
        for (var free = connectionWithRoom(); free != null && !waiting.isEmpty(); free = connectionWithRoom()) {
            send(waiting.remove(), free);
            used.add(free);
        }
        used.forEach(Connection::flush);
        connectWhereNeeded();
        watch();
    }

    /// One look at all who wait costs less than a clock for each.
    private void watch() {
        if (!watched && !waiting.isEmpty()) {
            watched = true;
            var _ = loop.schedule(this::refuse, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void refuse() {
        watched = false;
        var late = System.nanoTime() - limits.waiting().toNanos();
        while (!waiting.isEmpty() && waiting.element().since() - late < 0) {
            waiting.remove().failed(new IOException("no room in time"));
        }
        watch();
    }

    private @Nullable Connection connectionWithRoom() {
        for (var connection : connections) {
            if (connection.hasRoom()) {
                return connection;
            }
        }
        return null;
    }

    private void send(Exchange exchange, Connection connection) {
        if (exchange.isOver()) { // whoever asked waits no longer
            return;
        }
        exchange.limit(loop.schedule(
                () -> connection.abandon(exchange), limits.answer().toMillis(), TimeUnit.MILLISECONDS));
        try {
            connection.send(exchange);
        } catch (RuntimeException unsendable) { // whoever waits has no clock of their own
            exchange.failed(unsendable);
        }
    }

    /// Until it is known that a server takes one post at a time, one connection is thought to be enough.
    private void connectWhereNeeded() {
        var wanted = oneByOne ? waiting.size() : Math.min(1, waiting.size());
        while (connecting < wanted && connections.size() + connecting < limits.atOnce()) {
            connecting++;
            connector.connect(this, loop);
        }
    }

    void connected(Connection connection) {
        connecting--;
        oneByOne = connection instanceof Http1Connection;
        connections.add(connection);
        goOn();
    }

    /// Nobody waits for a server that cannot be reached.
    void unreachable(Throwable cause) {
        connecting--;
        if (connections.isEmpty()) {
            failAll(waiting, new IOException("no connection", cause));
        }
    }

    void lost(Connection connection) {
        connections.remove(connection);
        goOn();
    }

    private static void failAll(Collection<Exchange> exchanges, Throwable cause) {
        exchanges.forEach(exchange -> exchange.failed(cause));
        exchanges.clear();
    }
}
