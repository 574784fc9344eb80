package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import news.dateline.local.store.update.Change;

/// Changes documents: found by the planner, each checked against every index before anything of it is written.
final class Updating {

    private final StoreCollection collection;

    Updating(StoreCollection collection) {
        this.collection = collection;
    }

    /// @return how many it found, `n`, and how many are another document now, `nModified`; or the `_id` of the one it
    ///     put there, `upserted`
    Document update(Document query, Change change, boolean multi, boolean upsert) {
        var found = collection.stored(query, null, 0, multi ? 0 : 1).toList(); // all, before any is found anew
        var counts = new Document("n", found.size());
        if (found.isEmpty() && upsert) {
            var inserted = change.inserted(query);
            collection.addDocument(inserted);
            return counts.append("nModified", 0).append("upserted", inserted.get("_id"));
        }
        var modified = 0;
        for (var before : found) {
            modified += collection.replace(before, change.applied(before)) ? 1 : 0;
        }
        return counts.append("nModified", modified);
    }

    /// What an update command of one update answers where there is nothing to find.
    static Document nothing(Document update) {
        var reply = new Document("n", 0).append("nModified", 0);
        try {
            Change.of(update.get("u"), Utils.isTrue(update.get("multi")));
        } catch (MongoServerError e) {
            reply.append("writeErrors", List.of(Writes.error(e, 0)));
        }
        return reply.append("ok", 1.0);
    }
}
