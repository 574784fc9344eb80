package news.dateline.comment.submission;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ids of comments promised to a submission before it is stored, so that its repeats end at the same comment.
///
/// Written before the comment: a reservation without a comment is harmless, its repeat creates the comment under the
/// reserved id. Safe with several instances; expired ones are taken over at once and swept now and then.
@Component
public class Reservations {

    public static final String COLLECTION = "reservations";

    private final MongoOperations mongo;
    private final Clock clock;

    Reservations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// @param id what must not happen twice
    /// @param content digest of what was asked under that id
    record Reservation(@Id String id, UUID commentId, String content, Instant until) {

        boolean isFor(Entry entry) {
            return content.equals(entry.content());
        }
    }

    Optional<Reservation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Reservation.class, COLLECTION))
                .filter(found -> found.until().isAfter(clock.instant()));
    }

    /// The reservation in force: this one, or the one that came first.
    Reservation reserve(String id, UUID commentId, String content, Duration kept) {
        var until = clock.instant().plus(kept).truncatedTo(ChronoUnit.MILLIS);
        var wanted = new Reservation(id, commentId, content, until);
        while (true) {
            if (isFirst(wanted) || hasTakenOver(wanted)) {
                return wanted;
            }
            var found = find(id);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private boolean isFirst(Reservation wanted) {
        try {
            mongo.insert(wanted, COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean hasTakenOver(Reservation wanted) {
        var expired = where("_id").is(wanted.id()).and("until").lte(clock.instant());
        var update = Update.update("commentId", wanted.commentId())
                .set("content", wanted.content())
                .set("until", wanted.until());
        return mongo.updateFirst(Query.query(expired), update, COLLECTION).getModifiedCount() == 1;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        mongo.remove(Query.query(where("until").lte(clock.instant())), COLLECTION);
    }

    public static List<IndexDefinition> indexes() {
        return List.of(new Index().named("expiry").on("until", Sort.Direction.ASC));
    }
}
