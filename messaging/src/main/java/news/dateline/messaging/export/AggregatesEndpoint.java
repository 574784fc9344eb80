package news.dateline.messaging.export;

import java.util.Collection;
import java.util.UUID;
import news.dateline.messaging.outbox.AggregatesFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.data.mongodb.core.MongoOperations;

/// `/actuator/aggregates` on the internal port: the collections, and where each of their members stands.
@Endpoint(id = "aggregates")
public final class AggregatesEndpoint {

    private final AggregatesFactory aggregates;
    private final Export export;

    public AggregatesEndpoint(AggregatesFactory aggregates, MongoOperations mongo) {
        this.aggregates = aggregates;
        this.export = new Export(mongo);
    }

    @ReadOperation
    public Collection<String> collections() {
        return aggregates.collections();
    }

    @ReadOperation
    public Export.@Nullable Page<Export.AggregateRow> page(@Selector String collection, @Nullable UUID after) {
        return aggregates.collections().contains(collection)
                ? export.page(collection, after, Export.AggregateRow::of)
                : null;
    }
}
