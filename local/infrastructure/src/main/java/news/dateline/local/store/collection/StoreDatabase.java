package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonType;
import news.dateline.local.store.index.IdIndex;
import news.dateline.local.store.index.OrderedIndex;
import news.dateline.local.store.index.StoredEntries;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/// One database of the store; its commands are run one at a time.
public final class StoreDatabase extends H2Database {

    private static final String DOCUMENTS = "databases.";
    private static final String FACTS = "meta.";

    private final MVStore store;
    private final IdleCursors idle;

    public StoreDatabase(String name, MVStore store, CursorRegistry cursors, IdleCursors idle) {
        this.idle = idle;
        this.store = store; // the constructor above opens collections already
        super(name, store, cursors);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return new Commands(this, cursorRegistry, idle)
                .answer(command, query, one -> super.handleCommand(channel, command, one, databases, oplog));
    }

    /// Whether there is anything a client has put there.
    public boolean holdsCollections() {
        return !documents("system.namespaces").isEmpty(); // where the library notes them
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, documents(name), facts(name), cursorRegistry, idle);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(documents(collection), name, keys);
        }
        return new OrderedIndex(entries(collection, name), name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(entries(collection, name), name, keys, false, sparse);
    }

    private StoredEntries entries(String collection, String index) {
        MVMap<KeyValue, Long> entries = store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index, // the library's name, which it drops
                new MVMap.Builder<KeyValue, Long>().keyType(BsonType.KEYS).valueType(LongDataType.INSTANCE));
        return StoredEntries.exact(entries, facts(collection), index);
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().keyType(BsonType.IDS).valueType(BsonType.DOCUMENTS));
    }

    private MVMap<String, Object> facts(String collection) {
        return store.openMap(FACTS + getFullCollectionNamespace(collection));
    }

    /// A line for each index that says other than its documents.
    public Stream<String> disagreements() {
        var prefix = DOCUMENTS + getDatabaseName() + ".";
        return List.copyOf(store.getMapNames()).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> resolveCollection(name.substring(prefix.length()), false))
                .filter(StoreCollection.class::isInstance)
                .map(StoreCollection.class::cast)
                .flatMap(StoreCollection::disagreements);
    }

    /// The library would take every database along whose name begins alike.
    @Override
    public void drop(Oplog oplog) {
        var prefix = getDatabaseName() + ".";
        for (var name : List.copyOf(store.getMapNames())) {
            if (name.startsWith(prefix) || name.startsWith(DOCUMENTS + prefix) || name.startsWith(FACTS + prefix)) {
                store.removeMap(name);
            }
        }
    }
}
