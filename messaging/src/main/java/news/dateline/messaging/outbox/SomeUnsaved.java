package news.dateline.messaging.outbox;

import org.springframework.dao.OptimisticLockingFailureException;

/// Of several saved together some were not: somebody else saved them first, or they have too many unsent events. The
/// others are saved, and which is which they say themselves.
public final class SomeUnsaved extends OptimisticLockingFailureException {

    SomeUnsaved(String collection, int unsaved, int all) {
        super("%d of %d in %s were not saved".formatted(unsaved, all, collection));
    }
}
