package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import news.dateline.local.store.bson.Footprint;

/// The rest of a result, handed out in batches that fit into a reply.
final class ResultCursor extends AbstractCursor {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final IdleCursors idle;
    private List<Document> remaining;

    private ResultCursor(long id, List<Document> remaining, IdleCursors idle) {
        super(id);
        this.remaining = remaining;
        this.idle = idle;
    }

    /// To be registered, by [#idOrZero], once a first batch is taken and more is left.
    static ResultCursor open(List<Document> results, CursorRegistry cursors, IdleCursors idle) {
        return new ResultCursor(cursors.generateCursorId(), results, idle);
    }

    /// What a client asks for more by; 0 if there is no more.
    long idOrZero(CursorRegistry cursors) {
        if (isEmpty()) {
            return 0;
        }
        cursors.add(this);
        return getId();
    }

    @Override
    public boolean isEmpty() {
        return remaining.isEmpty();
    }

    /// @param most 0 for as many as fit
    @Override
    public List<Document> takeDocuments(int most) {
        var size = most == 0 ? remaining.size() : Math.min(most, remaining.size());
        List<Document> batch = new ArrayList<>();
        var bytes = 0L;
        for (var document : remaining.subList(0, size)) {
            bytes += Footprint.of(document);
            if (!batch.isEmpty() && bytes > MOST_BYTES) {
                break;
            }
            batch.add(document);
        }
        remaining = remaining.subList(batch.size(), remaining.size());
        idle.used(this);
        return batch;
    }
}
