package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How much room values take.
public final class Footprint {

    private static final int OBJECT = 24;
    private static final int ENTRY = 64;

    private Footprint() {}

    /// About the bytes in memory, and never less than in BSON.
    public static int of(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT + 3 * text.length();
            case BinData data -> OBJECT + data.getData().length;
            case Document document ->
                document.entrySet().stream()
                                .mapToInt(entry -> ENTRY + 3 * entry.getKey().length() + of(entry.getValue()))
                                .sum()
                        + ENTRY;
            case Collection<?> several ->
                several.stream().mapToInt(one -> OBJECT + of(one)).sum() + ENTRY;
            case KeyValue key -> key.stream().mapToInt(one -> OBJECT + of(one)).sum() + ENTRY;
            case null, default -> OBJECT;
        };
    }
}
