package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.local.store.bson.Footprint;
import news.dateline.local.store.bson.SortOrder;
import news.dateline.local.store.index.OrderedIndex;
import news.dateline.local.store.index.QueryPlanner;
import news.dateline.local.store.query.Filter;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose stored documents never change in memory: what a command works on or answers is a copy, and an
/// update puts a new document in the old one's place.
final class StoreCollection extends H2Collection {

    private final IdleCursors idle;
    private @Nullable Document narrowed;

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
        var scan = QueryPlanner.plan(getIndexes(), query, sort, limit);
        if (scan.isEmpty()) {
            return matchDocuments(query, sort, skip, limit, batchSize, projection);
        }
        var remainingSort = scan.get().sorted() ? null : sort;
        var candidates = scan.get().positions().map(this::getDocument);
        return matchDocumentsFromStream(candidates, query, remainingSort, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Stream<Document> candidates,
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var order = sort == null || sort.isEmpty() || sort.containsKey("$natural") ? null : new SortOrder(sort);
        return matchDocumentsFromStream(query, candidates, skip, limit, batchSize, order, projection);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> candidates,
            int skip,
            int limit,
            int batchSize,
            @Nullable Comparator<Document> order,
            @Nullable Document projection) {
        var found = candidates.filter(Filter.of(query));
        if (order != null) {
            found = found.sorted(order);
        }
        found = limit > 0 ? found.skip(skip).limit(limit) : found.skip(skip);
        if (projection == null || projection.isEmpty()) {
            found = found.map(Document::cloneDeeply); // a projection makes a document of its own
        }
        return super.matchDocumentsFromStream(new Document(), found, 0, 0, batchSize, null, projection);
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

    /// Runs an aggregate that begins with a `$match`, so that it is given only what matches.
    <T> T narrowedTo(Document match, Supplier<T> aggregate) {
        narrowed = match;
        try {
            return aggregate.get();
        } finally {
            narrowed = null;
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        var match = narrowed;
        narrowed = null; // a $lookup in the same collection is another question
        return match == null ? super.queryAllAsStream() : handleQueryAsStream(new Document("$query", match));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(new Document("$query", selector), limit, oplog); // or a field "query" is mistaken
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Footprint.refuseTooLarge(document);
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
