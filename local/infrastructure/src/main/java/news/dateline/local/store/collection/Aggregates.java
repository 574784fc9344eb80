package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Aggregates answered from an index: a leading `$match` is asked of the collection, which plans it as a query.
final class Aggregates {

    private static final String PIPELINE = "pipeline";

    private Aggregates() {}

    static Document run(Document command, @Nullable Object collection, UnaryOperator<Document> aggregate) {
        if (!(collection instanceof StoreCollection stored)
                || !(command.get(PIPELINE) instanceof List<?> stages)
                || stages.isEmpty()
                || !(stages.getFirst() instanceof Document first)
                || !(first.get("$match") instanceof Document match)) {
            return aggregate.apply(command);
        }
        var rest = new Document(command);
        rest.put(PIPELINE, stages.subList(1, stages.size()));
        return stored.narrowedTo(match, () -> aggregate.apply(rest));
    }
}
