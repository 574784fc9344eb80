package news.dateline.local.store.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// The order a `sort` asks for. An array counts as its least element, or its greatest when descending; an empty one
/// comes before null.
///
/// The library's own order contradicts itself for two empty arrays, and a sort may then fail.
public final class SortOrder implements Comparator<Document> {

    private record Key(List<String> names, boolean ascending) {}

    private final List<Key> keys;

    private SortOrder(List<Key> keys) {
        this.keys = keys;
    }

    /// Only fields, up or down.
    ///
    /// @param where whose sort it is, for a refusal
    /// @throws de.bwaldvogel.mongo.exception.MongoServerError naming what is not understood
    public static SortOrder of(Document sort, String where) {
        List<Key> keys = new ArrayList<>();
        sort.forEach((path, direction) -> {
            var names = List.of(path.split("\\.", -1));
            if (!(direction instanceof Number number)
                    || Math.abs(number.doubleValue()) != 1
                    || names.stream().anyMatch(name -> name.isEmpty() || name.contains("$") || name.matches("\\d+"))) {
                throw Unsupported.command("sort " + path + ": " + direction, where);
            }
            keys.add(new Key(names, number.doubleValue() > 0));
        });
        return new SortOrder(keys);
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
        List<@Nullable Object> values = new ArrayList<>(1);
        collect(document, key.names(), values);
        return key.ascending() ? Collections.min(values, BsonOrder.VALUES) : Collections.max(values, BsonOrder.VALUES);
    }

    /// At least one: null where there is no such field, and for what is no document in an array on the way.
    private static void collect(@Nullable Object value, List<String> names, List<@Nullable Object> values) {
        if (value instanceof Collection<?> several) {
            if (several.isEmpty()) {
                values.add(names.isEmpty() ? BsonOrder.Bound.LOWEST : null);
            } else if (names.isEmpty()) {
                values.addAll(several);
            } else {
                several.forEach(one -> collect(one instanceof Document ? one : null, names, values));
            }
        } else if (names.isEmpty()) {
            values.add(value);
        } else {
            var inner = value instanceof Document document
                    ? document.getOrMissing(names.getFirst())
                    : Missing.getInstance();
            if (inner instanceof Missing) {
                values.add(null);
            } else {
                collect(inner, names.subList(1, names.size()), values);
            }
        }
    }
}
