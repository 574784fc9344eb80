package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.local.store.bson.BsonType;
import news.dateline.local.store.index.IdIndex;
import news.dateline.local.store.index.OrderedIndex;
import news.dateline.local.store.index.StoredEntries;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

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
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "update" ->
                Writes.update(
                        query,
                        one -> findsNothing(command, one)
                                ? Updating.nothing(Writes.list(one, "updates").getFirst())
                                : super.handleCommand(channel, command, one, databases, oplog));
            case "findandmodify" -> {
                var change = FindAndModify.of(query);
                yield exists(query.get(command)) || change.upserts()
                        ? super.handleCommand(channel, command, query, databases, oplog)
                        : change.nothing();
            }
            case "insert" ->
                Writes.counted(query, super.handleCommand(channel, command, Writes.ordered(query), databases, oplog));
            case "find" -> {
                var reply = super.handleCommand(channel, command, Finds.inBatches(query), databases, oplog);
                yield Finds.single(query, reply, cursorRegistry);
            }
            case "aggregate" -> {
                var results = new Aggregates(this::collection).results(query);
                var namespace = getFullCollectionNamespace(String.valueOf(query.get(command)));
                yield Finds.firstBatch(namespace, query, results, cursorRegistry, idle);
            }
            case "createindexes" -> {
                var builds = IndexBuilds.of(query, collection(query.get(command)));
                var reply = super.handleCommand(channel, command, query, databases, oplog);
                yield builds.counted(
                        reply,
                        Objects.requireNonNull(collection(query.get(command))).getNumIndexes());
            }
            case "listindexes" -> {
                if (!exists(query.get(command))) {
                    throw new MongoServerError(26, "NamespaceNotFound", "ns does not exist");
                }
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
            case "dropindexes" ->
                IndexDrops.of(query, collection(query.get(command))).stream()
                        .map(drop -> super.handleCommand(channel, command, drop, databases, oplog))
                        .reduce(new Document("ok", 1.0), (_, last) -> last);
            case "listcollections" ->
                Listings.filtered(query, super.handleCommand(channel, command, query, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /// Whether a command of one update is of a collection that is not there, and does not make it.
    private boolean findsNothing(String command, Document query) {
        return !exists(query.get(command))
                && Writes.list(query, "updates").stream().noneMatch(update -> Utils.isTrue(update.get("upsert")));
    }

    private boolean exists(@Nullable Object collection) {
        return collection(collection) != null;
    }

    private @Nullable MongoCollection<Object> collection(@Nullable Object name) {
        return resolveCollection(String.valueOf(name), false);
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
