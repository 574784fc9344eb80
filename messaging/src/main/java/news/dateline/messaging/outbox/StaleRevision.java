package news.dateline.messaging.outbox;

import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/// Someone else saved the aggregate first; nothing of this save was written.
public final class StaleRevision extends OptimisticLockingFailureException {

    StaleRevision(String collection, UUID id, long expected) {
        super(collection + " " + id + " is no longer at revision " + expected);
    }
}
