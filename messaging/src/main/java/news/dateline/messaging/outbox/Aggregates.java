package news.dateline.messaging.outbox;

import static news.dateline.messaging.outbox.AggregateDocument.ID;
import static news.dateline.messaging.outbox.AggregateDocument.OUTBOX;
import static news.dateline.messaging.outbox.AggregateDocument.OUTBOX_SINCE;
import static news.dateline.messaging.outbox.AggregateDocument.REVISION;
import static news.dateline.messaging.outbox.AggregateDocument.SAVED_AT;
import static news.dateline.messaging.outbox.AggregateDocument.SEQUENCE;
import static news.dateline.messaging.outbox.AggregateDocument.STATE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Announced;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The aggregates of one collection: `{_id, revision, sequence, savedAt, state, outbox, outboxSince}`.
///
/// A change and the events that tell of it are one document update, so either both are kept or neither. What is
/// acknowledged is sent at least once; the relay starts at once, and a sweeper sees to what it missed. Nothing but this
/// class writes such a document: a repository's `save` would erase the outbox. Thread-safe.
///
/// @param <S> the state: a record mapped by Spring Data
public final class Aggregates<S> {

    /// More unsent events than this and the aggregate takes no further change that tells of itself.
    public static final int MOST_UNSENT = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final String collection;
    private final Class<S> type;
    private final MongoOperations mongo;
    private final Envelopes envelopes;
    private final OutboxRelay relay;
    private final Clock clock;

    Aggregates(
            String collection,
            Class<S> type,
            MongoOperations mongo,
            Envelopes envelopes,
            OutboxRelay relay,
            Clock clock) {
        this.collection = collection;
        this.type = type;
        this.mongo = mongo;
        this.envelopes = envelopes;
        this.relay = relay;
        this.clock = clock;
    }

    public Optional<Aggregate<S>> find(UUID id) {
        return query(Query.query(where(ID).is(id))).stream().findFirst();
    }

    /// By the document's own field names, as in `state.slug`.
    public List<Aggregate<S>> query(Query query) {
        query.fields().exclude(OUTBOX);
        return mongo.find(query, Document.class, collection).stream()
                .map(this::read)
                .toList();
    }

    /// What was saved since then, the oldest save first: what an index made of the aggregates catches up by.
    /// The time is what the writer's clock showed before the write, so a save may turn up behind others that
    /// are later: who goes on from the last one looks back a little. Asks for an index of `savedAt` and `_id`.
    ///
    /// @param after the last of the page before
    public List<Save> savedSince(Instant since, @Nullable Save after, int limit) {
        var wanted = after == null
                ? where(SAVED_AT).gte(since)
                : where(SAVED_AT)
                        .gte(after.at())
                        .orOperator(where(SAVED_AT).gt(after.at()), where(ID).gt(after.id()));
        var query = Query.query(wanted).with(Sort.by(SAVED_AT, ID)).limit(limit);
        query.fields().include(REVISION, SAVED_AT);
        return mongo.find(query, Document.class, collection).stream()
                .map(Save::of)
                .toList();
    }

    /// All of them by their ids, page by page.
    ///
    /// @param after the last of the page before
    public List<Aggregate<S>> page(@Nullable UUID after, int limit) {
        var wanted = Query.query(where(ID).gt(after == null ? BEFORE_ALL : after));
        return query(wanted.with(Sort.by(ID)).limit(limit));
    }

    /// Stores a new aggregate at revision 1.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if there is one with this id
    public Aggregate<S> create(UUID id, S state, Event... events) {
        var announced = envelopes.seal(0, events);
        var document = new Document(ID, id)
                .append(REVISION, 1L)
                .append(SEQUENCE, (long) announced.size())
                .append(SAVED_AT, Date.from(clock.instant()))
                .append(STATE, written(state))
                .append(OUTBOX, entries(announced));
        if (!announced.isEmpty()) {
            document.append(OUTBOX_SINCE, Date.from(clock.instant()));
        }
        mongo.execute(collection, stored -> stored.insertOne(document));
        relay.offer(collection, id, announced);
        return new Aggregate<>(id, 1, announced.size(), state);
    }

    /// Replaces the state of an aggregate nobody changed in the meantime.
    ///
    /// @throws StaleRevision if somebody did
    /// @throws OutboxFull if too many events are unsent
    public Aggregate<S> save(Aggregate<S> current, S next, Event... events) {
        var announced = envelopes.seal(current.sequence(), events);
        var unchanged = unchanged(current, announced.size());
        unchanged.fields().include(OUTBOX);
        var saved = mongo.findAndModify(
                unchanged,
                update(next, announced),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                collection);
        if (saved == null) {
            throw refusal(current);
        }
        relay.offer(collection, current.id(), AggregateDocument.unsent(saved));
        var sequence = current.sequence() + announced.size();
        return new Aggregate<>(current.id(), current.revision() + 1, sequence, next);
    }

    /// Replaces the states of several, of which none is changed twice, with one question.
    ///
    /// @throws SomeUnsaved if somebody else changed one of them; the others are saved, and the sweeper sends what
    ///     tells of it
    public void saveAll(List<Change<S>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var announced = new LinkedHashMap<UUID, List<Announced>>();
        var saving = mongo.bulkOps(BulkMode.UNORDERED, collection);
        for (var change : changes) {
            var current = change.current();
            var events = envelopes.seal(current.sequence(), change.traceparent(), change.events());
            saving.updateOne(unchanged(current, events.size()), update(change.next(), events));
            announced.put(current.id(), events);
        }
        var unsaved = changes.size() - saving.execute().getMatchedCount();
        if (unsaved > 0) {
            throw new SomeUnsaved(collection, unsaved, changes.size());
        }
        announced.forEach((id, events) -> relay.offer(collection, id, events));
    }

    private Update update(S next, List<Announced> announced) {
        var change = new Update()
                .set(STATE, written(next))
                .set(SAVED_AT, Date.from(clock.instant()))
                .inc(REVISION, 1L);
        if (!announced.isEmpty()) {
            change.inc(SEQUENCE, (long) announced.size());
            change.push(OUTBOX).each(entries(announced).toArray());
            change.min(OUTBOX_SINCE, Date.from(clock.instant()));
        }
        return change;
    }

    private static Query unchanged(Aggregate<?> current, int events) {
        var criteria = where(ID).is(current.id()).and(REVISION).is(current.revision());
        return Query.query(
                events == 0
                        ? criteria
                        : criteria.and(OUTBOX + "." + (MOST_UNSENT - events)).exists(false));
    }

    private RuntimeException refusal(Aggregate<S> current) {
        var unchanged = mongo.exists(
                Query.query(where(ID).is(current.id()).and(REVISION).is(current.revision())), collection);
        return unchanged
                ? new OutboxFull(collection, current.id())
                : new StaleRevision(collection, current.id(), current.revision());
    }

    private static List<Document> entries(List<Announced> announced) {
        return announced.stream().map(AggregateDocument::entry).toList();
    }

    private Document written(S state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        return document;
    }

    private Aggregate<S> read(Document document) {
        return new Aggregate<>(
                document.get(ID, UUID.class),
                document.getLong(REVISION),
                document.getLong(SEQUENCE),
                mongo.getConverter().read(type, document.get(STATE, Document.class)));
    }
}
