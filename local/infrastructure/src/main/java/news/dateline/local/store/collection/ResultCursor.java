package news.dateline.local.store.collection;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import news.dateline.local.store.bson.Footprint;

/// The rest of a result, handed out in batches that fit into a reply.
final class ResultCursor extends AbstractCursor {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private List<Document> remaining;

    ResultCursor(long id, List<Document> remaining) {
        super(id);
        this.remaining = remaining;
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
        return batch;
    }
}
