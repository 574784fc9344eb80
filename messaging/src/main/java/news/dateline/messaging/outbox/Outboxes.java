package news.dateline.messaging.outbox;

import static news.dateline.messaging.outbox.AggregateDocument.EVENT_ID;
import static news.dateline.messaging.outbox.AggregateDocument.ID;
import static news.dateline.messaging.outbox.AggregateDocument.OUTBOX;
import static news.dateline.messaging.outbox.AggregateDocument.OUTBOX_SINCE;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/// The unsent events of a service's aggregates, addressed by the collection's name: by entity class Spring Data would
/// count a removal as a change of the aggregate, and editors would be told that somebody else had saved.
public final class Outboxes {

    private static final Update EMPTIED = new Update().set(OUTBOX, List.of()).unset(OUTBOX_SINCE);

    private final MongoOperations mongo;

    public Outboxes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// One question where nothing else is unsent, as almost always; four where something is.
    ///
    /// @param events of each aggregate
    void remove(String collection, Map<UUID, ? extends Set<UUID>> events) {
        var emptied = mongo.bulkOps(BulkMode.UNORDERED, collection);
        events.forEach((aggregate, sent) -> emptied.updateOne(query(onlyThese(aggregate, sent)), EMPTIED));
        if (emptied.execute().getMatchedCount() < events.size()) {
            removeAmongOthers(collection, events);
        }
    }

    private static Criteria onlyThese(UUID aggregate, Set<UUID> events) {
        return where(ID)
                .is(aggregate)
                .and(OUTBOX)
                .size(events.size())
                .and(OUTBOX + "." + EVENT_ID)
                .all(events);
    }

    private void removeAmongOthers(String collection, Map<UUID, ? extends Set<UUID>> events) {
        var others = unsentOf(collection, events.keySet());
        if (others.isEmpty()) { // two instances sent the same
            return;
        }
        var removed = mongo.bulkOps(BulkMode.UNORDERED, collection);
        others.forEach(aggregate -> {
            var sent = List.copyOf(Objects.requireNonNull(events.get(aggregate)));
            removed.updateOne(
                    query(where(ID).is(aggregate)),
                    new Update().pull(OUTBOX, new Document(EVENT_ID, new Document("$in", sent))));
        });
        removed.execute();
        settle(collection, others);
    }

    private List<UUID> unsentOf(String collection, Set<UUID> aggregates) {
        var unsent = query(where(ID).in(aggregates).and(OUTBOX + ".0").exists(true));
        unsent.fields().include(ID);
        return mongo.find(unsent, Document.class, collection).stream()
                .map(document -> document.get(ID, UUID.class))
                .toList();
    }

    /// Nothing is unsent any more, where nothing is.
    void settle(String collection, Collection<UUID> aggregates) {
        mongo.updateMulti(
                query(where(ID).in(aggregates).and(OUTBOX).size(0)), new Update().unset(OUTBOX_SINCE), collection);
    }

    /// Aggregates with events unsent since before an instant, the longest waiting first.
    List<Document> unsentSince(String collection, Instant before, int limit) {
        var waiting = query(where(OUTBOX_SINCE).lt(Date.from(before)))
                .with(Sort.by(OUTBOX_SINCE))
                .limit(limit);
        waiting.fields().include(OUTBOX);
        return mongo.find(waiting, Document.class, collection);
    }

    Optional<Instant> oldest(String collection) {
        var oldest = query(where(OUTBOX_SINCE).gt(new Date(0)))
                .with(Sort.by(OUTBOX_SINCE))
                .limit(1);
        oldest.fields().include(OUTBOX_SINCE);
        return Optional.ofNullable(mongo.findOne(oldest, Document.class, collection))
                .map(document -> document.getDate(OUTBOX_SINCE).toInstant());
    }

    /// What the sweeper finds waiting events by.
    public static CollectionIndexes indexes(String collection) {
        return new CollectionIndexes(
                collection,
                List.of(new Index(OUTBOX_SINCE, Sort.Direction.ASC)
                        .named(OUTBOX_SINCE)
                        .sparse()));
    }
}
