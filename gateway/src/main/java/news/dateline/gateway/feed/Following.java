package news.dateline.gateway.feed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Keeps a feed running on a thread of its own as long as the gateway runs.
final class Following implements SmartLifecycle {

    private static final int PAUSE_SECONDS = 1;

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final String name;
    private final FeedConsumers consumers;
    private final Feed feed;
    private final BooleanSupplier hasContact;
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private boolean told; // of the outage under way

    /// @param name of what is read, for the log
    /// @param hasContact whether the feed was doing well until now
    Following(String name, FeedConsumers consumers, Feed feed, BooleanSupplier hasContact) {
        this.name = name;
        this.consumers = consumers;
        this.feed = feed;
        this.hasContact = hasContact;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        do {
            try (var consumer = consumers.create()) {
                current.set(consumer);
                if (running) { // else stopped before there was a consumer to wake up
                    feed.follow(consumer);
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
        if (!told || hasContact.getAsBoolean()) {
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

    @Override
    public void stop() {
        running = false;
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
