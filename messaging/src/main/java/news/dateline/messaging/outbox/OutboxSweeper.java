package news.dateline.messaging.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Sends what the relay missed: the process died between save and send, or Kafka was away. Safe in every instance at
/// once; what two of them send twice is recognised by its id.
public final class OutboxSweeper {

    /// Younger events are the relay's.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int BATCH = 200;

    private final AggregatesFactory aggregates;
    private final Outboxes outboxes;
    private final OutboxRelay relay;
    private final Clock clock;
    private volatile Optional<Instant> oldest = Optional.empty();

    public OutboxSweeper(AggregatesFactory aggregates, Outboxes outboxes, OutboxRelay relay, Clock clock) {
        this.aggregates = aggregates;
        this.outboxes = outboxes;
        this.relay = relay;
        this.clock = clock;
    }

    /// One round over all collections. Logs a fault and leaves the rest to the next round.
    public void sweep() {
        try {
            aggregates.collections().forEach(this::sweep);
            oldest = aggregates.collections().stream()
                    .flatMap(collection -> outboxes.oldest(collection).stream())
                    .min(Instant::compareTo);
        } catch (DataAccessException e) {
            LOG.warn("unsent events wait while the store is away", e);
        }
    }

    /// How long the oldest unsent event had been waiting at the last round.
    public Duration age() {
        return oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    }

    private void sweep(String collection) {
        List<Document> waiting;
        boolean sent;
        do {
            waiting = outboxes.unsentSince(collection, clock.instant().minus(PATIENCE), BATCH);
            sent = sendAll(collection, waiting);
        } while (sent && waiting.size() == BATCH);
    }

    private boolean sendAll(String collection, List<Document> waiting) {
        var sent = CompletableFuture.allOf(
                waiting.stream().map(document -> send(collection, document)).toArray(CompletableFuture[]::new));
        return sent.handle((_, fault) -> fault == null)
                .completeOnTimeout(false, 30, SECONDS)
                .join();
    }

    private CompletableFuture<Void> send(String collection, Document waiting) {
        var aggregate = waiting.get(AggregateDocument.ID, UUID.class);
        var unsent = AggregateDocument.unsent(waiting);
        if (unsent.isEmpty()) { // the process died after removing the last event and before saying so
            outboxes.settle(collection, List.of(aggregate));
        }
        return relay.send(collection, aggregate, unsent);
    }
}
