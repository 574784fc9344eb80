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
import java.util.Optional;
import java.util.UUID;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/// The unsent events of a service's aggregates, addressed by the collection's name: by entity class Spring Data would
/// count a removal as a change of the aggregate, and editors would be told that somebody else had saved.
public final class Outboxes {

    private final MongoOperations mongo;

    public Outboxes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// One write where nothing else is unsent, as almost always; two where something is.
    void remove(String collection, UUID aggregate, Collection<UUID> events) {
        if (emptied(collection, aggregate, events)) {
            return;
        }
        var removed = new Update().pull(OUTBOX, new Document(EVENT_ID, new Document("$in", List.copyOf(events))));
        mongo.updateFirst(query(where(ID).is(aggregate)), removed, collection);
        settle(collection, aggregate);
    }

    private boolean emptied(String collection, UUID aggregate, Collection<UUID> events) {
        var onlyThese = where(ID)
                .is(aggregate)
                .and(OUTBOX)
                .size(events.size())
                .and(OUTBOX + "." + EVENT_ID)
                .all(events);
        var emptied = new Update().set(OUTBOX, List.of()).unset(OUTBOX_SINCE);
        return mongo.updateFirst(query(onlyThese), emptied, collection).getMatchedCount() == 1;
    }

    /// Nothing is unsent any more, if nothing is.
    void settle(String collection, UUID aggregate) {
        mongo.updateFirst(
                query(where(ID).is(aggregate).and(OUTBOX).size(0)), new Update().unset(OUTBOX_SINCE), collection);
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
