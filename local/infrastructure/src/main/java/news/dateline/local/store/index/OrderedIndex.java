package news.dateline.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonOrder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A secondary index, unique or not, compound or not: an entry is the values of its fields and the document's `_id`.
public final class OrderedIndex extends Index<Object> implements Scannable {

    private static final String ID = "_id";

    /// @param multikey remembered with the index: whether any document ever had several entries
    public record Maps(MVMap<KeyValue, Long> entries, MVMap<String, Object> facts, String multikey) {}

    private static final Long PRESENT = 1L;

    private final Maps maps;
    private final boolean unique;

    public OrderedIndex(Maps maps, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.maps = maps;
        this.unique = unique;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var keys = IndexKeys.of(document, getKeys());
        if (unique && !leftOut(keys)) {
            keys.keys().forEach(key -> refuseSecond(key, id(document), collection));
        }
    }

    private void refuseSecond(KeyValue key, Object id, MongoCollection<Object> collection) {
        positions(values(key, BsonOrder.Bound.LOWEST), values(key, BsonOrder.Bound.HIGHEST), false)
                .filter(other -> BsonOrder.VALUES.compare(other, id) != 0)
                .findFirst()
                .ifPresent(_ -> {
                    throw new DuplicateKeyError(this, collection, getKeys(), key);
                });
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection); // again: an index being built has seen only the documents before
        var entries = entries(document);
        if (IndexKeys.of(document, getKeys()).multikey()) {
            maps.facts().putIfAbsent(maps.multikey(), Boolean.TRUE);
        }
        entries.forEach(entry -> maps.entries().put(entry, PRESENT));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entries(document).forEach(maps.entries()::remove);
        return id(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        var old = entries(before);
        var now = entries(after);
        if (!old.equals(now)) {
            old.stream().filter(entry -> !now.contains(entry)).forEach(maps.entries()::remove);
            add(after, position, collection);
        }
    }

    private Set<KeyValue> entries(Document document) {
        var keys = IndexKeys.of(document, getKeys());
        Set<KeyValue> entries = new LinkedHashSet<>();
        if (!leftOut(keys)) {
            keys.keys().forEach(key -> entries.add(new KeyValue(values(key, id(document)))));
        }
        return entries;
    }

    private boolean leftOut(IndexKeys keys) {
        return isSparse() && keys.absent();
    }

    private static List<@Nullable Object> values(KeyValue key, Object last) {
        List<@Nullable Object> values = new ArrayList<>(key.size() + 1);
        key.forEach(values::add);
        values.add(last);
        return values;
    }

    private static Object id(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    /// The document's `_id`: the library asks every index, and wants one answer.
    @Override
    public Object getPosition(Document document) {
        return id(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the planner decides
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner scans it");
    }

    @Override
    public List<String> fields() {
        return Stream.concat(keys().stream(), Stream.of(ID)).toList();
    }

    @Override
    public boolean identifies(int leading) {
        return leading > getKeys().size() || unique && leading == getKeys().size();
    }

    @Override
    public boolean multikey() {
        return maps.facts().containsKey(maps.multikey());
    }

    @Override
    public boolean leavesOutAbsent() {
        return isSparse();
    }

    @Override
    public Stream<Object> positions(List<@Nullable Object> from, List<@Nullable Object> to, boolean descending) {
        return Entries.between(maps.entries(), new KeyValue(from), new KeyValue(to), descending)
                .map(key -> Missing.ofNullable(key.get(key.size() - 1)));
    }

    @Override
    public long getCount() {
        return maps.entries().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    /// Forgets every entry, as after a build that failed.
    public void clear() {
        maps.entries().clear();
        drop();
    }

    @Override
    public void drop() {
        maps.facts().remove(maps.multikey());
    }
}
