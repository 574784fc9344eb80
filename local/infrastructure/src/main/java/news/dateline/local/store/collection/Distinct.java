package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// The different values of a field, those in an array each by itself. The library takes a decimal and a double for one
/// where a double cannot tell them apart, and fails where a document in an array has no such field.
final class Distinct {

    private Distinct() {}

    static Document reply(String field, Stream<Document> found) {
        Set<@Nullable Object> values = new TreeSet<@Nullable Object>(BsonOrder.VALUES);
        found.forEach(document -> values(document, field).stream()
                .filter(value -> !(value instanceof Missing))
                .forEach(values::add));
        return new Document("values", new ArrayList<>(values)).append("ok", 1.0);
    }

    private static Collection<?> values(Document document, String field) {
        var value = Utils.getSubdocumentValueCollectionAware(document, field);
        return value instanceof Collection<?> several ? several : Collections.singletonList(value);
    }
}
