package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import news.dateline.local.store.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/// What a `createIndexes` asks for beside what is there. The library counts the indexes of all collections, and builds
/// one twice under two names.
///
/// @param before how many the collection had
record IndexBuilds(int before) {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    /// @throws MongoServerError if there is one of the same fields by another name
    static IndexBuilds of(Document command, @Nullable MongoCollection<Object> collection) {
        if (collection == null) {
            return new IndexBuilds(1); // it is made first, with that of `_id`
        }
        for (var build : Writes.list(command, "indexes")) {
            collection.getIndexes().stream()
                    .filter(index ->
                            isOfTheSameFields(index, build) && !index.getName().equals(build.get("name")))
                    .findFirst()
                    .ifPresent(IndexBuilds::refuse);
        }
        return new IndexBuilds(collection.getIndexes().size());
    }

    /// That of `_id` is there by whatever name.
    private static boolean isOfTheSameFields(Index<Object> index, Document build) {
        return !index.getName().equals("_id_")
                && BsonOrder.VALUES.compare(index.toIndexDescription().get("key"), build.get("key")) == 0;
    }

    private static void refuse(Index<Object> index) {
        throw new MongoServerError(
                INDEX_OPTIONS_CONFLICT,
                "IndexOptionsConflict",
                "Index already exists with a different name: " + index.getName());
    }

    Document counted(Document reply, int after) {
        reply.put("numIndexesBefore", before);
        reply.put("numIndexesAfter", after);
        return reply;
    }
}
