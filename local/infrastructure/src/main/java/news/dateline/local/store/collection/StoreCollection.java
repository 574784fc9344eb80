package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.local.store.bson.Bounds;
import news.dateline.local.store.index.IndexScan;
import news.dateline.local.store.index.OrderedIndex;
import news.dateline.local.store.index.QueryPlanner;
import news.dateline.local.store.query.Filter;
import news.dateline.local.store.query.Projection;
import news.dateline.local.store.query.SortOrder;
import news.dateline.local.store.update.Change;
import news.dateline.local.store.update.Ids;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose stored documents never change in memory: what a command works on or answers is a copy, and an
/// update puts a new document in the old one's place.
final class StoreCollection extends H2Collection {

    private final IdleCursors idle;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> facts,
            CursorRegistry cursors,
            IdleCursors idle) {
        this.idle = idle;
        super(database, name, options, documents, facts, cursors);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return Filter.of(query).test(document);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var found = stored(query, sort, skip, limit);
        var answered = projection == null || projection.isEmpty()
                ? found.map(Document::cloneDeeply)
                : found.map(Projection.of(projection, "a query"));
        return createQueryResult(answered.toList(), batchSize);
    }

    /// What a query finds, as it is stored: only to be read.
    ///
    /// @param limit 0 for all
    Stream<Document> stored(Document query, @Nullable Document sort, int skip, int limit) {
        var filter = Filter.of(query);
        var scan = QueryPlanner.plan(getIndexes(), query, sort, limit);
        var found = scan.map(index -> index.positions().map(this::getDocument))
                .orElseGet(() -> streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument))
                .filter(filter);
        if (sort != null && !sort.isEmpty() && !scan.map(IndexScan::sorted).orElse(false)) {
            found = found.sorted(SortOrder.of(sort, "a query"));
        }
        return limit > 0 ? found.skip(skip).limit(limit) : found.skip(skip);
    }

    /// @param batchSize 0 for all at once, as commands that go on with the result need it
    @Override
    protected QueryResult createQueryResult(List<Document> documents, int batchSize) {
        if (batchSize == 0) {
            return new QueryResult(documents);
        }
        var cursor = ResultCursor.open(documents, cursorRegistry, idle);
        return new QueryResult(cursor.takeDocuments(batchSize), cursor.idOrZero(cursorRegistry));
    }

    @Override
    public Document handleDistinct(Document command) {
        var query = command.get("query") instanceof Document asked ? asked : new Document();
        if (!(command.get("key") instanceof String field)) {
            throw new TypeMismatchException("the key of a distinct is a string");
        }
        return Distinct.reply(field, stored(query, null, 0, 0));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(new Document("$query", selector), limit, oplog); // or a field "query" is mistaken
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters none, boolean multi, boolean upsert, Oplog oplog) {
        return new Updating(this).update(selector, Change.of(update, multi), multi, upsert);
    }

    @Override
    public Document findAndModify(Document command) {
        if (getCollectionName().startsWith("system.")) {
            throw new InvalidNamespaceError(getFullName());
        }
        return FindAndModify.of(command).in(this);
    }

    /// Puts a document in another one's place, in every index, too.
    ///
    /// @return false if they are the same, to the types and the order of fields
    boolean replace(Document before, Document after) {
        if (after.equals(before)) {
            return false;
        }
        var position = Missing.ofNullable(before.get(getIdField()));
        getIndexes().forEach(index -> index.checkUpdate(before, after, this));
        getIndexes().forEach(index -> index.updateInPlace(before, after, position, this));
        handleUpdate(position, before, after);
        return true;
    }

    /// With its `_id` as the first field.
    @Override
    public void addDocument(Document document) {
        if (document.get(Ids.NAME) instanceof BsonRegularExpression) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type regex");
        }
        super.addDocument(getCollectionName().startsWith("system.") ? document : Ids.first(document));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Bounds.check(document);
        return super.addDocumentInternal(document);
    }

    @Override
    public void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            if (index instanceof OrderedIndex ordered) {
                ordered.clear(); // or the next attempt takes it for complete
            }
            throw e;
        }
    }

    Stream<String> disagreements() {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .filter(index -> !index.agreesWith(super.queryAllAsStream()))
                .map(index -> getFullName() + ": its index " + index.getName() + " says other than its documents");
    }

    /// The library would write the collection's size with each change of a document.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
