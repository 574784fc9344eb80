package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/// The list of collections, held against the filter that the library ignores.
final class Listings {

    private Listings() {}

    static Document filtered(Document command, Document reply) {
        if (command.get("filter") instanceof Document filter
                && reply.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof List<?> all) {
            cursor.put(
                    "firstBatch",
                    all.stream().filter(one -> matches(one, filter)).toList());
        }
        return reply;
    }

    private static boolean matches(Object collection, Document filter) {
        return collection instanceof Document document && new DefaultQueryMatcher().matches(document, filter);
    }
}
