package news.dateline.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.notification.subscription.Subscription;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The slices of this service. What is written to one bears its lease, so that whoever lost it writes nothing.
@Component
public class Slices {

    /// For as long it is known whom an alert reached.
    public static final Duration KEPT = Duration.ofDays(30);

    /// A day of a reader, and the quiet hours before it.
    private static final Duration LATELY = Duration.ofDays(3);

    /// Of one reader.
    static final int MOST_SHARES = 100;

    private static final int MOST_LOOKED_AT = 200;

    static final String COLLECTION = "slices";

    static final String ID = "_id";
    static final String ALERT = "alertId";
    static final String SHARD = "shard";
    static final String DUE = "due";
    static final String NOT_BEFORE = "notBefore";
    static final String SINCE = "since";
    private static final String WANTED = "wanted";
    private static final String LEASE = "lease";
    private static final String LEASED_UNTIL = "leasedUntil";
    static final String HOST = "host";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MOMENTS = "moments";
    private static final String OUTCOMES = "outcomes";
    private static final String DELAYS = "delays";
    private static final String COURSE = "course";
    private static final String ATTEMPTS = "attempts";

    private final MongoOperations mongo;
    private final Clock clock;

    Slices(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Nothing happens if it was made before.
    void add(Slice slice) {
        try {
            mongo.insert(slice, COLLECTION);
        } catch (DuplicateKeyException madeBefore) {
            // By whoever planned this page and died, or was slow.
        }
    }

    /// Lanes of an alert's shard with slices that are due and that nobody works on.
    public Set<Lane> lanes(Work work) {
        var due = query(of(work, clock.instant())).limit(MOST_LOOKED_AT);
        due.fields().include(HOST);
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(slice -> new Lane(work.shard(), slice.getString(HOST)))
                .collect(Collectors.toSet());
    }

    /// Shards of an alert with slices in which something is left to do.
    public List<Work> due(UUID alertId) {
        var due = query(where(ALERT).is(alertId).and(DUE).is(true));
        return mongo.findDistinct(due, SHARD, COLLECTION, Integer.class).stream()
                .map(shard -> new Work(alertId, shard))
                .toList();
    }

    /// One of an alert's in a lane, which the caller holds, that is due and that nobody works on, now leased.
    public Optional<Slice> claim(Work work, Lane lane, Duration lease) {
        var now = clock.instant();
        var free = of(work, now).and(HOST).is(lane.host());
        return Optional.ofNullable(mongo.findAndModify(
                query(free),
                new Update().set(LEASE, UUID.randomUUID()).set(LEASED_UNTIL, now.plus(lease)),
                FindAndModifyOptions.options().returnNew(true),
                Slice.class,
                COLLECTION));
    }

    /// Shards of alerts with slices that are due and that nobody works on, the longest overdue first.
    public List<Work> overdue(int limit) {
        var due = query(free(clock.instant())).with(Sort.by(NOT_BEFORE)).limit(limit);
        due.fields().include(ALERT, SHARD);
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(slice -> new Work(slice.get(ALERT, UUID.class), slice.getInteger(SHARD)))
                .distinct()
                .toList();
    }

    private static Criteria of(Work work, Instant now) {
        return free(now).and(ALERT).is(work.alertId()).and(SHARD).is(work.shard());
    }

    private static Criteria free(Instant now) {
        return where(DUE).is(true).and(NOT_BEFORE).lte(now).and(LEASED_UNTIL).lte(now);
    }

    /// Writes down what became of a window, and keeps the slice for longer.
    ///
    /// @return false if the lease was lost, and then nothing is written
    public boolean checkpoint(Slice slice, Outcomes became, Moments when, Delays took, Course ran, Duration lease) {
        return write(
                leased(slice),
                new Update()
                        .set(OUTCOMES, new Binary(became.bytes()))
                        .set(MOMENTS, new Binary(when.bytes()))
                        .set(DELAYS, took.counts())
                        .set(COURSE, ran)
                        .set(LEASED_UNTIL, clock.instant().plus(lease)));
    }

    /// Lets it go: for good, unless somebody waits or a later generation is wanted by now, or until somebody is to go
    /// on.
    public void release(Slice slice, Outcomes became, int generation, Instant notBefore) {
        var end = became.areFinal(generation)
                && write(leased(slice).norOperator(where(WANTED).gt(generation)), released(became, false, notBefore));
        if (!end) {
            write(leased(slice), released(became, true, notBefore));
        }
    }

    private static Update released(Outcomes became, boolean due, Instant notBefore) {
        return new Update()
                .set(OUTCOMES, new Binary(became.bytes()))
                .set(DUE, due)
                .set(NOT_BEFORE, notBefore)
                .inc(ATTEMPTS, 1)
                .unset(LEASE)
                .set(LEASED_UNTIL, Instant.EPOCH);
    }

    /// Those of other alerts with readers of this one, of the last days: what they have heard and what is held for
    /// them.
    List<Slice> beside(Lane lane, UUID alertId, UUID from, UUID to) {
        var lately = of(lane, LATELY, from, to).and(ALERT).ne(alertId);
        return mongo.find(query(lately), Slice.class, COLLECTION);
    }

    /// What became of the latest alerts for one reader, the newest first; at most [#MOST_SHARES].
    public List<Share> sharesOf(Subscription reader) {
        var id = reader.id();
        var with = of(new Lane(reader.shard(), reader.way().host()), KEPT, id, id);
        var latest = query(with).with(Sort.by(Sort.Direction.DESC, SINCE)).limit(MOST_SHARES);
        return mongo.find(latest, Slice.class, COLLECTION).stream()
                .flatMap(slice -> slice.shareOf(id).stream())
                .toList();
    }

    /// Those with readers from one to another, that are not older.
    private Criteria of(Lane lane, Duration age, UUID from, UUID to) {
        return where(SHARD)
                .is(lane.shard())
                .and(HOST)
                .is(lane.host())
                .and(SINCE)
                .gte(clock.instant().minus(age))
                .and(FROM)
                .lte(to)
                .and(TO)
                .gte(from);
    }

    /// Writes down what became of readers by the message of another alert. Whoever holds the lane may; who worked
    /// on the slice before, and lost the lane, writes nothing any more.
    void rewrite(Slice slice, Outcomes became) {
        write(
                where(ID).is(slice.id()),
                new Update().set(OUTCOMES, new Binary(became.bytes())).unset(LEASE));
    }

    /// All of an alert have something to do again. Only whoever leases one writes its outcomes, so nothing is lost of
    /// what is under way.
    public void want(UUID alertId, int generation) {
        mongo.updateMulti(
                query(where(ALERT).is(alertId)),
                new Update()
                        .max(WANTED, generation)
                        .set(DUE, true)
                        .set(NOT_BEFORE, clock.instant())
                        .set(ATTEMPTS, 0),
                COLLECTION);
    }

    private static Criteria leased(Slice slice) {
        return where(ID).is(slice.id()).and(LEASE).is(slice.lease());
    }

    private boolean write(Criteria which, Update update) {
        return mongo.updateFirst(query(which), update, COLLECTION).getMatchedCount() > 0;
    }

    /// All of an alert.
    List<Slice> of(UUID alertId) {
        return mongo.find(query(where(ALERT).is(alertId)), Slice.class, COLLECTION);
    }

    /// Those of some alerts in a lane.
    List<Slice> of(Lane lane, Collection<UUID> alertIds) {
        var ofThem =
                where(ALERT).in(alertIds).and(SHARD).is(lane.shard()).and(HOST).is(lane.host());
        return mongo.find(query(ofThem), Slice.class, COLLECTION);
    }

    /// What became of an alert so far, by push service. The readers stay in the store.
    public SortedMap<String, Tally> tallies(UUID alertId) {
        var all = query(where(ALERT).is(alertId));
        all.fields().include(HOST, OUTCOMES, DELAYS, COURSE);
        var tallies = new TreeMap<String, Tally>();
        for (var slice : mongo.find(all, Document.class, COLLECTION)) {
            tallies.merge(slice.getString(HOST), tally(slice), Tally::plus);
        }
        return tallies;
    }

    private static Tally tally(Document slice) {
        var outcomes = new Outcomes(slice.get(OUTCOMES, Binary.class).getData());
        var counts = slice.getList(DELAYS, Integer.class);
        var course = slice.get(COURSE, Document.class);
        return new Tally(
                outcomes.counts(),
                counts == null ? Delays.NONE : new Delays(counts),
                course == null
                        ? Course.NONE
                        : new Course(at(course, "sent"), at(course, "accepted"), at(course, "last")));
    }

    private static @Nullable Instant at(Document course, String what) {
        var at = course.getDate(what);
        return at == null ? null : at.toInstant();
    }
}
