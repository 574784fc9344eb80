package news.dateline.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.bson.Document;

/// That an aggregate was saved.
///
/// @param revision the one that it has since
/// @param at when its writer was about to
public record Save(UUID id, long revision, Instant at) {

    static Save of(Document document) {
        return new Save(
                document.get(AggregateDocument.ID, UUID.class),
                document.getLong(AggregateDocument.REVISION),
                document.getDate(AggregateDocument.SAVED_AT).toInstant());
    }
}
