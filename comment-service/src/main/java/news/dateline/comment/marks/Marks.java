package news.dateline.comment.marks;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/// The marks of one kind: documents with the fields `comment` and `reader`, whose `_id` names both, so a reader's
/// second one is the first.
///
/// @param <M> one of them
public final class Marks<M> {

    public static final String COMMENT = "comment";

    private static final String READER = "reader";

    private final MongoOperations mongo;
    private final String collection;
    private final Class<M> kind;

    public Marks(MongoOperations mongo, String collection, Class<M> kind) {
        this.mongo = mongo;
        this.collection = collection;
        this.kind = kind;
    }

    /// @param reader as marks of this kind name them
    public static String id(UUID comment, Object reader) {
        return comment + "/" + reader;
    }

    /// @return false: it is there already
    public boolean add(M mark) {
        try {
            mongo.insert(mark, collection);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    public void remove(UUID comment, Object reader) {
        mongo.remove(Query.query(where("_id").is(id(comment, reader))), collection);
    }

    public boolean has(UUID comment, Object reader) {
        return mongo.exists(Query.query(where("_id").is(id(comment, reader))), collection);
    }

    /// Those of one comment.
    public List<M> on(UUID comment, int limit) {
        return mongo.find(Query.query(where(COMMENT).is(comment)).limit(limit), kind, collection);
    }

    /// Counted no further than to a number.
    public int count(UUID comment, int most) {
        return (int) mongo.count(Query.query(where(COMMENT).is(comment)).limit(most), collection);
    }

    /// Those of one reader, by comment.
    ///
    /// @param after the comment the page before ended with
    public List<M> of(Object reader, UUID after, int limit) {
        var query = Query.query(where(READER).is(reader).and(COMMENT).gt(after))
                .with(Sort.by(COMMENT))
                .limit(limit);
        return mongo.find(query, kind, collection);
    }

    public void removeAllOf(Object reader) {
        mongo.remove(Query.query(where(READER).is(reader)), collection);
    }

    public void removeAllOn(UUID comment) {
        mongo.remove(Query.query(where(COMMENT).is(comment)), collection);
    }

    public static CollectionIndexes indexes(String collection) {
        return new CollectionIndexes(
                collection,
                List.of(
                        new Index().named(COMMENT).on(COMMENT, Sort.Direction.ASC),
                        new Index().named(READER).on(READER, Sort.Direction.ASC).on(COMMENT, Sort.Direction.ASC)));
    }
}
