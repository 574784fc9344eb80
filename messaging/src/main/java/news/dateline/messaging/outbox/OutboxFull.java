package news.dateline.messaging.outbox;

import java.util.UUID;
import org.springframework.dao.TransientDataAccessResourceException;

/// The aggregate has as many unsent events as it may have; nothing was written. It heals once Kafka takes them.
public final class OutboxFull extends TransientDataAccessResourceException {

    OutboxFull(String collection, UUID id) {
        super(collection + " " + id + " already has " + Aggregates.MOST_UNSENT + " unsent events");
    }
}
