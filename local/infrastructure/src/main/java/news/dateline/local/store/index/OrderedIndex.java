package news.dateline.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A secondary index, unique or not, compound or not.
public final class OrderedIndex extends Index<Object> implements Scannable {

    private static final String ID = "_id";

    private final StoredEntries entries;
    private final boolean unique;

    public OrderedIndex(StoredEntries entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
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

    private IndexKeys indexed(Document document) {
        var keys = IndexKeys.of(document, getKeys());
        return isSparse() && keys.absent() ? IndexKeys.NONE : keys;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseSecond(indexed(document), id(document), collection);
    }

    private void refuseSecond(IndexKeys keys, Object id, MongoCollection<Object> collection) {
        for (var key : keys.keys()) {
            if (unique && entries.holdsForAnother(key, id)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var keys = indexed(document);
        refuseSecond(keys, id(document), collection); // again: a build has checked each before any was added
        entries.add(keys, id(document));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entries.remove(indexed(document), id(document));
        return id(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        var old = indexed(before);
        var now = indexed(after);
        if (!old.equals(now)) {
            entries.replace(old, now, id(after));
        }
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
    public boolean multikeyAfter(int leading) {
        return entries.arrays() >>> leading != 0;
    }

    @Override
    public boolean leavesOutAbsent() {
        return isSparse();
    }

    @Override
    public Stream<Object> positions(List<@Nullable Object> from, List<@Nullable Object> to, boolean descending) {
        return entries.positions(from, to, descending);
    }

    @Override
    public long getCount() {
        return entries.entries().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    /// Whether it has every entry that all documents together ask for, and no other.
    public boolean agreesWith(Stream<Document> documents) {
        var expected = new AtomicLong();
        return documents.allMatch(document -> {
                    var keys = indexed(document);
                    expected.addAndGet(keys.keys().size());
                    return entries.holds(keys, id(document));
                })
                && expected.get() == getCount();
    }

    /// Forgets every entry, as after a build that failed.
    public void clear() {
        entries.clear();
    }

    @Override
    public void drop() {
        entries.forget();
    }
}
