package news.dateline.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Who holds which lane, over all instances.
@Component
public class Lanes {

    static final String COLLECTION = "lanes";
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    static final String UNTIL = "until";

    private final MongoOperations mongo;
    private final Clock clock;

    Lanes(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Empty if somebody else holds it.
    public Optional<LaneLease> claim(Lane lane, Duration lease) {
        var now = clock.instant();
        var wanted = new LaneLease(lane, UUID.randomUUID(), now.plus(lease));
        var taken = mongo.updateFirst(
                        query(where(ID).is(lane.id()).and(UNTIL).lte(now)),
                        new Update().set(HOLDER, wanted.holder()).set(UNTIL, wanted.until()),
                        COLLECTION)
                .getMatchedCount();
        return taken > 0 || isNew(wanted) ? Optional.of(wanted) : Optional.empty();
    }

    private boolean isNew(LaneLease wanted) {
        try {
            mongo.insert(
                    new Document(ID, wanted.lane().id())
                            .append(HOLDER, wanted.holder())
                            .append(UNTIL, wanted.until()),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException held) {
            return false;
        }
    }

    /// Empty if it was lost.
    public Optional<LaneLease> renew(LaneLease held, Duration lease) {
        var renewed = new LaneLease(held.lane(), held.holder(), clock.instant().plus(lease));
        return write(held, renewed.until()) ? Optional.of(renewed) : Optional.empty();
    }

    public void release(LaneLease held) {
        write(held, Instant.EPOCH);
    }

    private boolean write(LaneLease held, Instant until) {
        return mongo.updateFirst(
                                query(where(ID).is(held.lane().id()).and(HOLDER).is(held.holder())),
                                new Update().set(UNTIL, until),
                                COLLECTION)
                        .getMatchedCount()
                > 0;
    }
}
