package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order a `sort` asks for. An array counts as its least element, or its greatest when descending; an empty one
/// comes before null.
///
/// The library's own order contradicts itself for two empty arrays, and a sort may then fail.
public final class SortOrder implements Comparator<Document> {

    private record Key(String path, boolean ascending) {}

    private final List<Key> keys;

    public SortOrder(Document sort) {
        keys = sort.entrySet().stream()
                .map(entry -> new Key(entry.getKey(), ((Number) entry.getValue()).intValue() > 0))
                .toList();
    }

    @Override
    public int compare(Document one, Document other) {
        for (var key : keys) {
            var compared = BsonOrder.VALUES.compare(value(one, key), value(other, key));
            if (compared != 0) {
                return key.ascending() ? compared : -compared;
            }
        }
        return 0;
    }

    private static @Nullable Object value(Document document, Key key) {
        var value = Utils.getSubdocumentValueCollectionAware(document, key.path());
        if (!(value instanceof Collection<?> several)) {
            return value;
        }
        if (several.isEmpty()) {
            return BsonOrder.Bound.LOWEST;
        }
        List<@Nullable Object> values = new ArrayList<>(several);
        return key.ascending() ? Collections.min(values, BsonOrder.VALUES) : Collections.max(values, BsonOrder.VALUES);
    }
}
