package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Commands of a database, each as the library answers it, and before and after that what the library does otherwise
/// than MongoDB.
record Commands(StoreDatabase database, CursorRegistry cursors, IdleCursors idle) {

    private static final int NAMESPACE_NOT_FOUND = 26;

    /// @param library what the library makes of a command of that name
    Document answer(String name, Document command, UnaryOperator<Document> library) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "update" -> Writes.update(command, one -> updated(name, one, library));
            case "findandmodify" -> foundAndModified(name, command, library);
            case "insert" -> Writes.counted(command, library.apply(Writes.ordered(command)));
            case "find" -> Finds.single(command, library.apply(Finds.inBatches(command)), cursors);
            case "aggregate" -> aggregated(name, command);
            case "createindexes" -> indexed(name, command, library);
            case "dropindexes" ->
                IndexDrops.of(command, collection(command.get(name))).stream()
                        .map(library)
                        .reduce(new Document("ok", 1.0), (_, last) -> last);
            case "listindexes" -> {
                if (collection(command.get(name)) == null) {
                    throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist");
                }
                yield library.apply(command);
            }
            case "listcollections" -> Listings.filtered(command, library.apply(command));
            default -> library.apply(command);
        };
    }

    private @Nullable MongoCollection<Object> collection(@Nullable Object name) {
        return database.resolveCollection(String.valueOf(name), false);
    }

    /// The library would make the collection before it looks for something in it.
    private Document updated(String name, Document command, UnaryOperator<Document> library) {
        var update = Writes.list(command, "updates").getFirst();
        return collection(command.get(name)) == null && !Utils.isTrue(update.get("upsert"))
                ? Updating.nothing(update)
                : library.apply(command);
    }

    private Document foundAndModified(String name, Document command, UnaryOperator<Document> library) {
        var change = FindAndModify.of(command);
        return collection(command.get(name)) == null && !change.upserts() ? change.nothing() : library.apply(command);
    }

    private Document aggregated(String name, Document command) {
        var results = new Aggregates(this::collection).results(command);
        var namespace = database.getDatabaseName() + "." + command.get(name);
        return Finds.firstBatch(namespace, command, results, cursors, idle);
    }

    private Document indexed(String name, Document command, UnaryOperator<Document> library) {
        var builds = IndexBuilds.of(command, collection(command.get(name)));
        var reply = library.apply(command);
        return builds.counted(
                reply, Objects.requireNonNull(collection(command.get(name))).getNumIndexes());
    }
}
