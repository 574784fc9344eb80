package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which indexes a `dropIndexes` means. The library, told a name or `*`, would forget those of other collections, too.
final class IndexDrops {

    private static final String ID_INDEX = "_id_";

    private IndexDrops() {}

    /// The command as one for each index, naming it by its keys.
    static List<Document> of(Document command, @Nullable MongoCollection<Object> collection) {
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found");
        }
        var meant = command.get("index");
        if (Objects.equals(meant, "*")) {
            return collection.getIndexes().stream()
                    .filter(index -> !index.getName().equals(ID_INDEX))
                    .map(index -> drop(command, index))
                    .toList();
        }
        var index = collection.getIndexes().stream()
                .filter(one -> one.getName().equals(meant) || keys(one).equals(meant))
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + meant + "]"));
        if (index.getName().equals(ID_INDEX)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        return List.of(drop(command, index));
    }

    private static Document drop(Document command, Index<Object> index) {
        var drop = new Document(command);
        drop.put("index", keys(index));
        return drop;
    }

    private static Object keys(Index<Object> index) {
        return Objects.requireNonNull(index.toIndexDescription().get("key"));
    }
}
