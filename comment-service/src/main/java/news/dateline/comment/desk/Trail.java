package news.dateline.comment.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import news.dateline.messaging.Ids;
import news.dateline.web.Caller;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Who ordered what, kept for good. An entry is written before the deed, so that no deed is without one; a decision
/// says itself what came of it.
@Component
class Trail {

    private static final String COLLECTION = "moderationTrail";
    private static final UUID FIRST = new UUID(0, 0);

    private final MongoOperations mongo;
    private final Clock clock;

    Trail(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    enum Act {
        PUBLISHED,
        REMOVED,
        UNDONE,
        NOTED,
        BANNED,
        SUSPENDED,
        PARDONED,
        CLOSED,
        REOPENED,
        FEATURED,
        UNFEATURED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// To what, or to whom, it was done; what does not belong to the act is absent.
    ///
    /// @param comments how many were decided
    record Touched(
            @Nullable UUID decision,
            @Nullable Integer comments,
            @Nullable UUID comment,
            @Nullable String writer,
            @Nullable UUID story) {

        static Touched decision(UUID id, int comments) {
            return new Touched(id, comments, null, null, null);
        }

        static Touched comment(UUID id) {
            return new Touched(null, null, id, null, null);
        }

        static Touched writer(String writer) {
            return new Touched(null, null, null, writer, null);
        }

        static Touched story(UUID id) {
            return new Touched(null, null, null, null, id);
        }
    }

    /// @param id in the order of time
    /// @param until of a suspension
    record Entry(
            @Id UUID id,
            Instant at,
            UUID by,
            Act act,
            Touched what,
            @Nullable String reason,
            @Nullable Instant until) {}

    void add(Caller by, Act act, Touched what, @Nullable String reason) {
        add(by, act, what, reason, null);
    }

    void add(Caller by, Act act, Touched what, @Nullable String reason, @Nullable Instant until) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mongo.insert(new Entry(Ids.next(), now, by.id(), act, what, reason, until), COLLECTION);
    }

    /// The latest first.
    List<Entry> before(@Nullable Cursor after, int limit) {
        // From where on, also on the first page: what is bounded is read from the index.
        var from = where("_id").gt(FIRST);
        var query = Query.query(after == null ? from : from.lt(after.id()));
        return mongo.find(query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), Entry.class, COLLECTION);
    }
}
