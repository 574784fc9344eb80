package news.dateline.comment.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.dateline.messaging.Ids;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What moderators remark on a comment, for each other.
@Component
public class Notes {

    private static final String COLLECTION = "notes";
    private static final String COMMENT = "comment";
    private static final int MOST_SHOWN = 100;

    private final MongoOperations mongo;
    private final Clock clock;

    Notes(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// @param id in the order of time
    record Note(@Id UUID id, UUID comment, UUID by, Instant at, String text) {}

    Note add(UUID comment, UUID by, String text) {
        return mongo.insert(note(comment, by, text), COLLECTION);
    }

    void addAll(List<UUID> commented, UUID by, String text) {
        if (!commented.isEmpty()) {
            mongo.insert(
                    commented.stream().map(comment -> note(comment, by, text)).toList(), COLLECTION);
        }
    }

    /// The latest hundred, the latest first.
    List<Note> on(UUID comment) {
        var query = Query.query(where(COMMENT).is(comment))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(MOST_SHOWN);
        return mongo.find(query, Note.class, COLLECTION);
    }

    private Note note(UUID comment, UUID by, String text) {
        return new Note(Ids.next(), comment, by, clock.instant().truncatedTo(ChronoUnit.MILLIS), text);
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
