package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.local.store.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/// Aggregates, in which a leading `$match` and each `$lookup` is planned as a query.
///
/// @param collections those of a database, by name
record Aggregates(Function<String, @Nullable MongoCollection<Object>> collections) {

    private static final int INVALID_NAMESPACE = 73;

    List<Document> results(Document command) {
        if (!(command.get("aggregate") instanceof String collection)) {
            throw new MongoServerError(
                    INVALID_NAMESPACE, "InvalidNamespace", "an aggregate needs the name of a collection");
        }
        if (!(command.get("cursor") instanceof Document)) {
            throw new FailedToParseException(
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        var pipeline = Pipeline.of(command.get("pipeline"));
        return pipeline.run(stored(collection, pipeline.match()), this::stored).toList();
    }

    private Stream<Document> stored(String collection, Document query) {
        return collections.apply(collection) instanceof StoreCollection stored
                ? stored.stored(query, null, 0, 0)
                : Stream.empty();
    }
}
