package news.dateline.local.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.local.store.bson.Canonical;
import org.jspecify.annotations.Nullable;

/// The entries one document has in an index.
///
/// @param keys one unless an array is indexed; none only in [#NONE]: a document without an entry is not found
/// @param arrays a bit for each field in which an array is indexed
/// @param absent whether the document has none of the fields, so that a sparse index leaves it out
record IndexKeys(Set<KeyValue> keys, long arrays, boolean absent) {

    static final IndexKeys NONE = new IndexKeys(Set.of(), 0, true);

    /// @throws CannotIndexParallelArraysError as MongoDB does, where two arrays would multiply each other
    static IndexKeys of(Document document, List<IndexKey> fields) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        fields.forEach(field -> values.add(value(document, field.getKey())));
        return values.stream().noneMatch(Collection.class::isInstance)
                ? new IndexKeys(Set.of(canonical(values)), 0, absent(values))
                : multiplied(values, fields);
    }

    /// As the library has it, which takes the path apart anew at each step: so it is asked only where there are arrays.
    private static @Nullable Object value(Document document, String path) {
        var in = document;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            if (!(in.get(path.substring(from, dot)) instanceof Document next)) {
                return Utils.getSubdocumentValueCollectionAware(document, path);
            }
            in = next;
            from = dot + 1;
        }
        return in.getOrMissing(path.substring(from));
    }

    private static IndexKeys multiplied(List<@Nullable Object> found, List<IndexKey> fields) {
        List<List<@Nullable Object>> keys = List.of(List.of());
        Set<String> arrays = new LinkedHashSet<>();
        var bits = 0L;
        var absent = true;
        for (int place = 0; place < fields.size(); place++) {
            var field = fields.get(place);
            var value = found.get(place);
            var values = flattened(value);
            if (value instanceof Collection<?>) {
                arrays.add(Utils.splitPath(field.getKey()).getFirst());
                bits |= 1L << place;
            }
            absent &= absent(values);
            keys = times(keys, values);
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        Set<KeyValue> normalized = new LinkedHashSet<>();
        keys.forEach(key -> normalized.add(canonical(key)));
        return new IndexKeys(normalized, bits, absent);
    }

    private static KeyValue canonical(List<?> values) {
        return new KeyValue(Canonical.list(values));
    }

    private static boolean absent(List<@Nullable Object> values) {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    private static List<@Nullable Object> flattened(@Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        flatten(value, values);
        if (values.isEmpty()) {
            values.add(null); // an empty array
        }
        return values;
    }

    private static void flatten(@Nullable Object value, List<@Nullable Object> values) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> flatten(one, values));
        } else {
            values.add(value);
        }
    }

    /// Every combination: more entries than MongoDB has for arrays of documents, but none too few.
    private static List<List<@Nullable Object>> times(
            List<List<@Nullable Object>> keys, List<@Nullable Object> values) {
        List<List<@Nullable Object>> product = new ArrayList<>(keys.size() * values.size());
        for (var key : keys) {
            for (var value : values) {
                List<@Nullable Object> longer = new ArrayList<>(key);
                longer.add(value);
                product.add(longer);
            }
        }
        return product;
    }
}
