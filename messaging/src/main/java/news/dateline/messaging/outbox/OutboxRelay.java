package news.dateline.messaging.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/// Sends unsent events and takes out of the outbox what Kafka has acknowledged.
///
/// An event is sent at least once, after the save that tells of it. One thread sends, so that what is offered in order
/// leaves in order. What cannot be sent stays where it is for the [OutboxSweeper].
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int MOST_WAITING = 10_000; // past this the sweeper comes by in any case

    private final KafkaOperations<String, byte[]> kafka;
    private final CloudEventMapping mapping;
    private final Removals removals;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService sending = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("outbox-relay").factory());

    public OutboxRelay(KafkaOperations<String, byte[]> kafka, CloudEventMapping mapping, Outboxes outboxes) {
        this.kafka = kafka;
        this.mapping = mapping;
        this.removals = new Removals(outboxes);
    }

    /// Returns at once; the events are safe in the store whatever becomes of this offer.
    void offer(String collection, UUID aggregate, List<Announced> events) {
        if (!events.isEmpty()) {
            try {
                sending.execute(() -> send(collection, aggregate, events));
            } catch (RejectedExecutionException e) {
                LOG.debug("the relay is busy or stopping: {} {} is left to the sweeper", collection, aggregate);
            }
        }
    }

    /// Completes when each event is acknowledged and removed, exceptionally if one is not.
    CompletableFuture<Void> send(String collection, UUID aggregate, List<Announced> events) {
        return CompletableFuture.allOf(events.stream()
                .filter(event -> underWay.add(event.id()))
                .map(event -> send(collection, aggregate, event))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(String collection, UUID aggregate, Announced event) {
        return acknowledged(event)
                .thenCompose(_ -> removals.remove(collection, aggregate, event.id()))
                .whenComplete((_, fault) -> {
                    underWay.remove(event.id());
                    if (fault != null) {
                        LOG.warn("event {} of {} {} is not sent yet", event.id(), collection, aggregate, fault);
                    }
                });
    }

    private CompletableFuture<?> acknowledged(Announced event) {
        try {
            return kafka.send(mapping.recordOf(event));
        } catch (RuntimeException e) { // no metadata within max.block.ms: thrown, not returned
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        sending.shutdown();
        removals.close();
    }
}
