package news.dateline.comment.reports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What readers reported, one report a reader and comment.
@Component
public class Reports {

    /// Kept of one comment; moderators know enough then.
    public static final int MOST = 100;

    private static final String COLLECTION = "reports";
    private static final String COMMENT = "comment";
    private static final String READER = "reader";

    private final MongoOperations mongo;

    Reports(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @param id comment and reader
    /// @param reader by the name that comments know them by, see [news.dateline.comment.comment.Author#writer()]
    /// @param reason one of those that the API knows
    public record Report(
            @Id String id,
            UUID comment,
            String reader,
            Instant at,
            String reason,
            @Nullable String text) {}

    /// @return how many there are of the comment now
    int add(UUID comment, String reader, Instant at, String reason, @Nullable String text) {
        var there = on(comment).size();
        if (there >= MOST) {
            return there;
        }
        try {
            mongo.insert(new Report(comment + "/" + reader, comment, reader, at, reason, text), COLLECTION);
            return on(comment).size();
        } catch (DuplicateKeyException reported) {
            return there;
        }
    }

    public List<Report> on(UUID comment) {
        return mongo.find(Query.query(where(COMMENT).is(comment)).limit(MOST), Report.class, COLLECTION);
    }

    /// Everything one reader reported, by comment.
    ///
    /// @param after the comment the page before ended with
    public List<Report> of(String reader, UUID after, int limit) {
        var query = Query.query(where(READER).is(reader).and(COMMENT).gt(after))
                .with(Sort.by(COMMENT))
                .limit(limit);
        return mongo.find(query, Report.class, COLLECTION);
    }

    public void removeAllOf(String reader) {
        mongo.remove(Query.query(where(READER).is(reader)), COLLECTION);
    }

    public void removeAllOn(UUID comment) {
        mongo.remove(Query.query(where(COMMENT).is(comment)), COLLECTION);
    }

    public static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(
                        new Index().named(COMMENT).on(COMMENT, Sort.Direction.ASC),
                        new Index().named(READER).on(READER, Sort.Direction.ASC).on(COMMENT, Sort.Direction.ASC)));
    }
}
