package news.dateline.local.store.update;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;
import java.util.Objects;
import news.dateline.local.store.bson.BsonOrder;

/// The `_id` of a document: its first field, and the same for ever.
public final class Ids {

    public static final String NAME = "_id";

    private Ids() {}

    static boolean has(Document document) {
        return document.containsKey(NAME);
    }

    /// Operators may not even make another type of it.
    static void refuseOther(Document before, Document after) {
        if (!Objects.equals(before.get(NAME), after.get(NAME)) || has(before) && !has(after)) {
            throw new ImmutableFieldException(
                    "Performing an update on the path '_id' would modify the immutable field '_id'");
        }
    }

    /// A replacement may name it as any value that is equal.
    static void refuseUnequal(Document before, Document after) {
        if (BsonOrder.VALUES.compare(before.get(NAME), after.get(NAME)) != 0) {
            throw new ImmutableFieldException("After applying the update, the (immutable) field '_id' was found to have"
                    + " been altered to _id: " + after.get(NAME));
        }
    }

    /// The document with an `_id` at its beginning, made up if it has none.
    public static Document first(Document document) {
        if (has(document) && document.keySet().iterator().next().equals(NAME)) {
            return document;
        }
        var first = new Document(NAME, has(document) ? document.get(NAME) : new ObjectId());
        document.forEach(first::putIfAbsent);
        return first;
    }
}
