package news.dateline.comment.writing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What comments said before they were changed, for moderators and their writers.
@Component
public class Edits {

    private static final String COLLECTION = "edits";
    private static final String COMMENT = "comment";

    /// More than fit into the time in which a comment may be changed.
    private static final int MOST_SHOWN = 100;

    private final MongoOperations mongo;

    Edits(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @param id comment and revision, so that of two who race only one lies here
    /// @param until when it was replaced
    public record Edit(@Id String id, UUID comment, String body, Instant until) {}

    /// Before the comment says something else. One put aside for a change that then failed is no lie.
    void keep(UUID comment, long revision, String body, Instant until) {
        try {
            mongo.insert(new Edit("%s/%019d".formatted(comment, revision), comment, body, until), COLLECTION);
        } catch (DuplicateKeyException there) {
            // By somebody who saw the same comment.
        }
    }

    /// The first words first.
    public List<Edit> of(UUID comment) {
        var query = Query.query(where(COMMENT).is(comment)).with(Sort.by("_id")).limit(MOST_SHOWN);
        return mongo.find(query, Edit.class, COLLECTION);
    }

    public void removeAllOf(UUID comment) {
        mongo.remove(Query.query(where(COMMENT).is(comment)), COLLECTION);
    }

    public static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION,
                List.of(new Index()
                        .named(COMMENT)
                        .on(COMMENT, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)));
    }
}
