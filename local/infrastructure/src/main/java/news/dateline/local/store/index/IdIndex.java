package news.dateline.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import news.dateline.local.store.bson.Bounds;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The index of `_id`, which is the map of documents itself: it is ordered by `_id` already.
public final class IdIndex extends AbstractUniqueIndex<Object> implements Scannable {

    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;

    public IdIndex(MVMap<Object, Document> documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // the collection has put it into the map
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        Bounds.check(after); // here nothing is written yet
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // an _id never changes
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        var document = documents.get(Missing.ofNullable(key.get(0)));
        return document == null ? null : Missing.ofNullable(document.get(ID));
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key); // the collection takes it from the map
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        throw new UnsupportedOperationException("an _id never changes");
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("the planner scans it");
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // the planner decides
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public List<String> fields() {
        return List.of(ID);
    }

    @Override
    public boolean identifies(int leading) {
        return leading == 1;
    }

    @Override
    public boolean multikeyAfter(int leading) {
        return false;
    }

    @Override
    public boolean leavesOutAbsent() {
        return false;
    }

    @Override
    public Stream<Object> positions(List<@Nullable Object> from, List<@Nullable Object> to, boolean descending) {
        return Entries.between(
                documents, Missing.ofNullable(from.getFirst()), Missing.ofNullable(to.getFirst()), descending);
    }
}
