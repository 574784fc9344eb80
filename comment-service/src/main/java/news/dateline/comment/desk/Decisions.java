package news.dateline.comment.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Every decision, kept for good.
@Component
class Decisions {

    private static final String COLLECTION = "decisions";

    private final MongoOperations mongo;

    Decisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Decision> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Decision.class, COLLECTION));
    }

    /// @return the one there is now: this one, or the one that was first under its id
    Decision begin(Decision planned) {
        try {
            return mongo.insert(planned, COLLECTION);
        } catch (DuplicateKeyException there) {
            return find(planned.id()).orElseThrow(() -> there);
        }
    }

    Decision finish(Decision found) {
        mongo.updateFirst(
                byId(found.id()),
                new Update().set("items", found.items()).set("finished", true),
                Decision.class,
                COLLECTION);
        return found;
    }

    void undone(UUID id, Instant at) {
        mongo.updateFirst(byId(id), Update.update("undoneAt", at), Decision.class, COLLECTION);
    }

    private static Query byId(UUID id) {
        return Query.query(where("_id").is(id));
    }
}
