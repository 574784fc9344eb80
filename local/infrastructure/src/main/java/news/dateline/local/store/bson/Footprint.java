package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How much room values take.
public final class Footprint {

    private static final int OBJECT = 24;
    private static final int ENTRY = 64;
    private static final int TOO_LARGE = 10334;

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

    /// @throws MongoServerError if a document is larger than MongoDB takes, and than could be read back
    public static void refuseTooLarge(Document document) {
        if (of(document) > BsonConstants.MAX_BSON_OBJECT_SIZE
                && encoded(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "a document is at most " + BsonConstants.MAX_BSON_OBJECT_SIZE + " bytes");
        }
    }

    private static int encoded(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return bytes.readableBytes();
    }
}
