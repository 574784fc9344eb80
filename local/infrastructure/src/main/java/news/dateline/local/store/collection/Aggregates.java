package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Aggregates answered from an index: a leading `$match` is asked of the collection, which plans it as a query.
final class Aggregates {

    private Aggregates() {}

    static Document run(Document command, @Nullable Object collection, Supplier<Document> aggregate) {
        return collection instanceof StoreCollection stored
                        && command.get("pipeline") instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document match
                ? stored.narrowedTo(match, aggregate)
                : aggregate.get();
    }
}
