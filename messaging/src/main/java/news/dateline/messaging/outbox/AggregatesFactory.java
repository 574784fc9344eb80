package news.dateline.messaging.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// Makes the [Aggregates] of a service and knows which there are.
public final class AggregatesFactory {

    private final MongoOperations mongo;
    private final Envelopes envelopes;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Map<String, Aggregates<?>> made = new ConcurrentSkipListMap<>();

    public AggregatesFactory(
            MongoOperations mongo,
            CloudEventMapping mapping,
            URI source,
            Supplier<@Nullable String> traceparent,
            OutboxRelay relay,
            Clock clock) {
        this.mongo = mongo;
        this.envelopes = new Envelopes(mapping, source, traceparent, clock);
        this.relay = relay;
        this.clock = clock;
    }

    public <S> Aggregates<S> of(String collection, Class<S> state) {
        var aggregates = new Aggregates<>(collection, state, mongo, envelopes, relay, clock);
        if (made.putIfAbsent(collection, aggregates) != null) {
            throw new IllegalStateException("the aggregates of " + collection + " are made twice");
        }
        return aggregates;
    }

    /// The collections that have an outbox.
    public Collection<String> collections() {
        return made.keySet();
    }
}
