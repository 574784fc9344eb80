package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;

/// The documents of a database.
@FunctionalInterface
public interface Others {

    /// What a query finds in a collection; nothing where there is none.
    Stream<Document> matching(String collection, Document query);
}
