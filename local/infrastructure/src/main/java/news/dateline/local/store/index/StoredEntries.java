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
/// @param name under which it is kept there in which fields a document ever had an array
public record StoredEntries(MVMap<KeyValue, Long> entries, MVMap<String, Object> facts, String name) {

    private static final Long PRESENT = 1L;
    private static final long ALL = -1;

    /// A bit for each field, the first of them in the lowest. Once set it stays so: nobody counts.
    long arrays() {
        return switch (facts.get(name)) {
            case null -> 0;
            case Long fields -> fields;
            default -> ALL; // as it was noted before the fields were told apart
        };
    }

    boolean holds(IndexKeys keys, Object id) {
        return knows(keys.arrays()) && of(keys, id).stream().allMatch(entries::containsKey);
    }

    private boolean knows(long fields) {
        return (arrays() | fields) == arrays();
    }

    void add(IndexKeys keys, Object id) {
        if (!knows(keys.arrays())) {
            facts.put(name, arrays() | keys.arrays());
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
        facts.remove(name);
    }
}
