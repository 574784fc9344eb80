package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import news.dateline.local.store.query.Filter;

/// The list of collections, held against the filter that the library ignores.
final class Listings {

    private Listings() {}

    static Document filtered(Document command, Document reply) {
        if (command.get("filter") instanceof Document query
                && reply.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof List<?> all) {
            var filter = Filter.of(query);
            cursor.put(
                    "firstBatch",
                    all.stream()
                            .filter(one -> one instanceof Document collection && filter.test(collection))
                            .toList());
        }
        return reply;
    }
}
