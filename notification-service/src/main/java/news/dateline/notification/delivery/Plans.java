package news.dateline.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.dateline.notification.subscription.Shard;
import org.bson.Document;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The plans of this service: one an alert and shard. Whatever is written to one names the page that it is about, so
/// that whoever was overtaken writes nothing.
@Component
class Plans {

    static final String COLLECTION = "plans";

    static final String ID = "_id";
    static final String ALERT = "alertId";
    static final String DUE = "due";
    static final String LEASED_UNTIL = "leasedUntil";
    static final String SINCE = "since";
    private static final String SHARD = "shard";
    private static final String PAGE = "page";
    private static final String AFTER = "after";
    private static final String UP_TO = "upTo";

    private final MongoOperations mongo;
    private final Clock clock;

    Plans(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Whether there is one for each shard.
    boolean areOpen(UUID alertId) {
        return mongo.count(query(ofAll(alertId)), COLLECTION) == Shard.COUNT;
    }

    /// One for each shard; those that there are stay as they are.
    ///
    /// @param wanting shards with anybody who is to hear of it; in others there is nothing to do
    void open(UUID alertId, List<String> words, Set<Shard> wanting) {
        var now = clock.instant();
        try {
            mongo.bulkOps(BulkMode.UNORDERED, Plan.class, COLLECTION)
                    .insert(Shard.numbers()
                            .mapToObj(shard ->
                                    Plan.of(new Work(alertId, shard), words, wanting.contains(new Shard(shard)), now))
                            .toList())
                    .execute();
        } catch (BulkOperationException e) {
            if (!e.getErrors().stream().allMatch(Plans::isThere)) {
                throw e;
            }
        }
    }

    /// Opened before, by the same event, which has come again.
    private static boolean isThere(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /// An alert's of a shard, if it is due and nobody works on it; now leased.
    Optional<Plan> claim(Work work, Duration lease) {
        var now = clock.instant();
        return Optional.ofNullable(mongo.findAndModify(
                query(where(ID)
                        .is(Plan.idOf(work))
                        .and(DUE)
                        .is(true)
                        .and(LEASED_UNTIL)
                        .lte(now)),
                new Update().set(LEASED_UNTIL, now.plus(lease)),
                FindAndModifyOptions.options().returnNew(true),
                Plan.class,
                COLLECTION));
    }

    /// Those that are due and that nobody works on.
    List<Work> overdue(int limit) {
        var due = query(where(DUE).is(true).and(LEASED_UNTIL).lte(clock.instant()))
                .limit(limit);
        due.fields().include(ALERT, SHARD);
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(plan -> new Work(plan.get(ALERT, UUID.class), plan.getInteger(SHARD)))
                .toList();
    }

    /// Shards of an alert that are yet to be looked through.
    List<Work> due(UUID alertId) {
        var due = query(ofAll(alertId).and(DUE).is(true));
        due.fields().include(SHARD);
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(plan -> new Work(alertId, plan.getInteger(SHARD)))
                .toList();
    }

    /// Whether every shard of an alert was looked through.
    boolean areDone(UUID alertId) {
        return mongo.count(query(ofAll(alertId).and(DUE).is(false)), COLLECTION) == Shard.COUNT;
    }

    private static Criteria ofAll(UUID alertId) {
        return where(ID)
                .in(Shard.numbers()
                        .mapToObj(shard -> Plan.idOf(new Work(alertId, shard)))
                        .toList());
    }

    /// Whether a shard was looked through for all of some alerts.
    boolean areDone(Collection<UUID> alertIds, int shard) {
        var ofThem = where(ID)
                .in(alertIds.stream()
                        .map(alert -> Plan.idOf(new Work(alert, shard)))
                        .toList());
        return mongo.count(query(ofThem.and(DUE).is(false)), COLLECTION) == alertIds.size();
    }

    /// Says where a page ends, before anything is made of it.
    ///
    /// @return false if somebody else has gone on
    boolean freeze(Plan plan, UUID upTo) {
        var untouched =
                where(ID).is(plan.id()).and(PAGE).is(plan.page()).and(UP_TO).isNull();
        return mongo.updateFirst(query(untouched), new Update().set(UP_TO, upTo), COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    /// Goes on behind a page whose slices are made.
    ///
    /// @return the plan as it is then; empty if somebody else has gone on
    Optional<Plan> advance(Plan plan, Duration lease) {
        var change = new Update()
                .inc(PAGE, 1)
                .set(AFTER, plan.upTo())
                .unset(UP_TO)
                .set(LEASED_UNTIL, clock.instant().plus(lease));
        return Optional.ofNullable(mongo.findAndModify(
                query(where(ID).is(plan.id()).and(PAGE).is(plan.page())),
                change,
                FindAndModifyOptions.options().returnNew(true),
                Plan.class,
                COLLECTION));
    }

    /// There are no more readers.
    void close(Plan plan) {
        mongo.updateFirst(
                query(where(ID).is(plan.id()).and(PAGE).is(plan.page())),
                new Update().set(DUE, false).set(LEASED_UNTIL, Instant.EPOCH),
                COLLECTION);
    }
}
