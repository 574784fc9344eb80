package news.dateline.comment.likes;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Who likes which comment. One like is one document whose `_id` names both, so a reader's second one is the first; and
/// they are counted where they are told, so there is no number that could drift.
@Component
public class Likes {

    private static final String COLLECTION = "likes";
    private static final String COMMENT = "comment";
    private static final String READER = "reader";

    private final MongoOperations mongo;

    Likes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @param id comment and reader
    /// @param reader by the id of their account
    public record Like(@Id String id, UUID comment, UUID reader, Instant at) {}

    void add(UUID comment, UUID reader, Instant at) {
        try {
            mongo.insert(new Like(id(comment, reader), comment, reader, at), COLLECTION);
        } catch (DuplicateKeyException liked) {
            // Once is enough.
        }
    }

    void remove(UUID comment, UUID reader) {
        mongo.remove(Query.query(where("_id").is(id(comment, reader))), COLLECTION);
    }

    /// Of each that has any.
    public Map<UUID, Long> count(Collection<UUID> comments) {
        var counts = new HashMap<UUID, Long>();
        if (!comments.isEmpty()) {
            var counting = newAggregation(
                    match(where(COMMENT).in(comments)), group(COMMENT).count().as("likes"));
            mongo.aggregate(counting, COLLECTION, Document.class)
                    .forEach(count -> counts.put(
                            count.get("_id", UUID.class),
                            count.get("likes", Number.class).longValue()));
        }
        return counts;
    }

    /// Everything one reader likes, by comment.
    ///
    /// @param after the comment the page before ended with
    public List<Like> of(UUID reader, UUID after, int limit) {
        var query = Query.query(where(READER).is(reader).and(COMMENT).gt(after))
                .with(Sort.by(COMMENT))
                .limit(limit);
        return mongo.find(query, Like.class, COLLECTION);
    }

    public void removeAllOf(UUID reader) {
        mongo.remove(Query.query(where(READER).is(reader)), COLLECTION);
    }

    public void removeAllOn(UUID comment) {
        mongo.remove(Query.query(where(COMMENT).is(comment)), COLLECTION);
    }

    private static String id(UUID comment, UUID reader) {
        return comment + "/" + reader;
    }

    public static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(
                        new Index().named(COMMENT).on(COMMENT, Sort.Direction.ASC),
                        new Index().named(READER).on(READER, Sort.Direction.ASC).on(COMMENT, Sort.Direction.ASC)));
    }
}
