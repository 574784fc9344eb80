package news.dateline.local.store.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// An index on disk: for each of a document's keys an entry of its values and the document's `_id`.
///
/// @param facts what else is known of the collection
/// @param index its name
public record StoredEntries(MVMap<KeyValue, Long> entries, MVMap<String, Object> facts, String index) {

    private static final Long PRESENT = 1L;
    private static final String ARRAYS = "multikey."; // in which fields a document ever had one
    private static final String EXACT = "exact.";

    /// Without any entry if they are an older version's, which kept a decimal as the nearest double: an index without
    /// entries is built.
    public static StoredEntries exact(MVMap<KeyValue, Long> entries, MVMap<String, Object> facts, String index) {
        var stored = new StoredEntries(entries, facts, index);
        if (!facts.containsKey(EXACT + index)) {
            stored.clear();
            facts.put(EXACT + index, true);
        }
        return stored;
    }

    /// A bit for each field, the first of them in the lowest. Once set it stays so: nobody counts.
    long arrays() {
        return facts.get(ARRAYS + index) instanceof Long fields ? fields : 0;
    }

    boolean holds(IndexKeys keys, Object id) {
        return knows(keys.arrays()) && of(keys, id).stream().allMatch(entries::containsKey);
    }

    private boolean knows(long fields) {
        return (arrays() | fields) == arrays();
    }

    void add(IndexKeys keys, Object id) {
        if (!knows(keys.arrays())) {
            facts.put(ARRAYS + index, arrays() | keys.arrays());
        }
        of(keys, id).forEach(entry -> entries.put(entry, PRESENT));
    }

    void remove(IndexKeys keys, Object id) {
        of(keys, id).forEach(entries::remove);
    }

    void replace(IndexKeys before, IndexKeys after, Object id) {
        var old = of(before, id);
        old.removeAll(of(after, id));
        old.forEach(entries::remove);
        add(after, id);
    }

    private static Set<KeyValue> of(IndexKeys keys, Object id) {
        Set<KeyValue> entries = new LinkedHashSet<>();
        keys.keys().forEach(key -> entries.add(new KeyValue(longer(key, id))));
        return entries;
    }

    private static List<@Nullable Object> longer(KeyValue key, Object last) {
        List<@Nullable Object> values = new ArrayList<>(key.size() + 1);
        key.forEach(values::add);
        values.add(last);
        return values;
    }

    /// Whether a document other than one has a key.
    boolean holdsForAnother(KeyValue key, Object id) {
        return positions(longer(key, BsonOrder.Bound.LOWEST), longer(key, BsonOrder.Bound.HIGHEST), false)
                .anyMatch(other -> BsonOrder.VALUES.compare(other, id) != 0);
    }

    Stream<Object> positions(List<@Nullable Object> from, List<@Nullable Object> to, boolean descending) {
        return Entries.between(entries, new KeyValue(from), new KeyValue(to), descending)
                .map(key -> Missing.ofNullable(key.get(key.size() - 1)));
    }

    void clear() {
        entries.clear();
        forget();
    }

    void forget() {
        facts.remove(ARRAYS + index);
        facts.remove(EXACT + index);
    }
}
