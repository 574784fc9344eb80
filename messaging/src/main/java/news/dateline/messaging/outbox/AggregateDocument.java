package news.dateline.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.events.EventType;
import news.dateline.messaging.cloudevents.Announced;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The one shape in which aggregates and their unsent events lie in the store.
final class AggregateDocument {

    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String SEQUENCE = "sequence";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";
    static final String OUTBOX_SINCE = "outboxSince";
    static final String SAVED_AT = "savedAt";
    static final String EVENT_ID = "id";

    private AggregateDocument() {}

    static Document entry(Announced event) {
        return new Document(EVENT_ID, event.id())
                .append("type", event.type().typeName())
                .append("source", event.source().toString())
                .append("key", event.key())
                .append(SEQUENCE, event.sequence())
                .append("time", Date.from(event.time()))
                .append("traceparent", event.traceparent())
                .append("body", new String(event.body(), UTF_8));
    }

    static List<Announced> unsent(Document aggregate) {
        var subject = aggregate.get(ID, UUID.class);
        return aggregate.getList(OUTBOX, Document.class, List.of()).stream()
                .map(entry -> announced(subject, entry))
                .toList();
    }

    private static Announced announced(UUID subject, Document entry) {
        var type = required(entry.getString("type"));
        return new Announced(
                required(entry.get(EVENT_ID, UUID.class)),
                EventType.named(type).orElseThrow(() -> new IllegalStateException("unsent event of type " + type)),
                URI.create(required(entry.getString("source"))),
                subject,
                required(entry.getString("key")),
                required(entry.getLong(SEQUENCE)),
                required(entry.getDate("time")).toInstant(),
                entry.getString("traceparent"),
                required(entry.getString("body")).getBytes(UTF_8));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an unsent event lacks a part");
        }
        return value;
    }
}
