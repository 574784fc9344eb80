package news.dateline.local.store.pipeline;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;

/// One step of a pipeline. It changes no document that it is given: what is new shares with the old one whatever stays.
@FunctionalInterface
interface Stage {

    /// @param others where documents of other collections are
    Stream<Document> apply(Stream<Document> documents, Others others);
}
