package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/// Results too large for one reply. The library puts all of them into the first.
final class Finds {

    private static final String BATCH_SIZE = "batchSize";

    private Finds() {}

    /// A find that, unless it says otherwise, wants as much at a time as fits.
    static Document inBatches(Document command) {
        if (command.get(BATCH_SIZE) instanceof Number size && size.intValue() > 0) {
            return command;
        }
        var batched = new Document(command);
        batched.put(BATCH_SIZE, Integer.MAX_VALUE);
        return batched;
    }

    /// A find's reply, and no more after it where only one was asked for.
    static Document single(Document command, Document reply, CursorRegistry cursors) {
        if (Utils.isTrue(command.get("singleBatch"))
                && reply.get("cursor") instanceof Document result
                && result.get("id") instanceof Long id) {
            cursors.remove(id);
            result.put("id", 0L);
        }
        return reply;
    }

    /// A reply with as many results of a command as were asked for and fit.
    ///
    /// @param namespace of which they are
    static Document firstBatch(
            String namespace, Document command, List<Document> results, CursorRegistry cursors, IdleCursors idle) {
        var asked = command.get("cursor") instanceof Document options ? options.get(BATCH_SIZE) : null;
        var cursor = ResultCursor.open(results, cursors, idle);
        var batch = cursor.takeDocuments(asked instanceof Number size ? size.intValue() : 0);
        return new Document(
                        "cursor",
                        new Document("firstBatch", batch)
                                .append("id", cursor.idOrZero(cursors))
                                .append("ns", namespace))
                .append("ok", 1.0);
    }
}
