package news.dateline.gateway.stream;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/// Keeps a feed running on a thread of its own as long as the gateway runs, and ends the streams before it stops.
final class AlertFollowing implements SmartLifecycle {

    private static final int PAUSE_SECONDS = 1;

    private static final Logger log = LoggerFactory.getLogger(AlertFollowing.class);

    private final String name;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Function<Consumer<byte[], byte[]>, Feed> feeds;
    private final AlertHub hub;
    private final Opening opening;
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private boolean told; // of the outage under way

    AlertFollowing(
            String name,
            ConsumerFactory<byte[], byte[]> consumers,
            Function<Consumer<byte[], byte[]>, Feed> feeds,
            AlertHub hub,
            Opening opening) {
        this.name = name;
        this.consumers = consumers;
        this.feeds = feeds;
        this.hub = hub;
        this.opening = opening;
    }

    @Override
    public void start() {
        running = true;
        opening.begin();
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        do {
            try (var consumer = consumers.createConsumer()) {
                current.set(consumer);
                if (running) { // else stopped before there was a consumer to wake up
                    feeds.apply(consumer).follow();
                }
            } catch (WakeupException e) {
                log.debug("Woken up to stop", e);
            } catch (RuntimeException e) { // whatever it was, the next consumer may fare better
                tell(e);
            }
        } while (!isStoppedAfterAPause());
    }

    /// Once an outage, not once a try.
    private void tell(RuntimeException failure) {
        if (!told || hub.hasContact()) {
            log.warn("Nothing can be read of {} at the moment: {}", name, failure.toString());
        }
        told = true;
    }

    private boolean isStoppedAfterAPause() {
        try {
            return stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Before the server's graceful stop, which would wait for open streams.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void stop() {
        running = false;
        hub.end();
        stopped.countDown();
        var consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
