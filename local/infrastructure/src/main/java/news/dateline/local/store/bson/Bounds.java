package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document may be: as large and as deep as in MongoDB.
public final class Bounds {

    private static final int MOST_LEVELS = 180;
    private static final int OVERFLOW = 15;
    private static final int TOO_LARGE = 10334;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private Bounds() {}

    /// @throws MongoServerError if a document is larger than MongoDB takes, and than could be read back, or has a field
    ///     that MongoDB would fill in
    public static void check(Document document) {
        document.forEach(Bounds::refuseToFillIn);
        refuseDeeper(levels(document, 0));
        if (Footprint.of(document) > BsonConstants.MAX_BSON_OBJECT_SIZE
                && encoded(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "a document is at most " + BsonConstants.MAX_BSON_OBJECT_SIZE + " bytes");
        }
    }

    /// At its top level a timestamp of nothing stands for the time of the write; in an `_id` it is one like another.
    private static void refuseToFillIn(String field, @Nullable Object value) {
        if (value instanceof BsonTimestamp timestamp && timestamp.getValue() == 0 && !field.equals("_id")) {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED,
                    "CommandNotSupported",
                    "the embedded store does not support \"Timestamp(0, 0)\" of the field " + field);
        }
    }

    /// @throws MongoServerError if there are more levels than a document may have
    public static void refuseDeeper(int levels) {
        if (levels > MOST_LEVELS) {
            throw new MongoServerError(
                    OVERFLOW, "Overflow", "Document exceeds maximum nesting depth of " + MOST_LEVELS);
        }
    }

    /// Counted no further than one more than is allowed.
    private static int levels(@Nullable Object value, int level) {
        var deepest = level;
        for (var one : level > MOST_LEVELS ? List.of() : within(value)) {
            deepest = Math.max(deepest, levels(one, level + 1));
        }
        return deepest;
    }

    private static Collection<?> within(@Nullable Object value) {
        return switch (value) {
            case Document document -> document.values();
            case Collection<?> several -> several;
            case null, default -> List.of();
        };
    }

    private static int encoded(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return bytes.readableBytes();
    }
}
