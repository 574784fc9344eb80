package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.CursorRegistry;
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

    /// An aggregate's reply with as much of the result as was asked for and fits.
    @SuppressWarnings("unchecked") // the protocol's
    static Document firstBatch(Document command, Document reply, CursorRegistry cursors, IdleCursors idle) {
        var asked = command.get("cursor") instanceof Document options ? options.get(BATCH_SIZE) : null;
        if (reply.get("cursor") instanceof Document result && result.get("firstBatch") instanceof List<?> all) {
            var cursor = ResultCursor.open((List<Document>) all, cursors, idle);
            result.put("firstBatch", cursor.takeDocuments(asked instanceof Number size ? size.intValue() : 0));
            result.put("id", cursor.idOrZero(cursors));
        }
        return reply;
    }
}
