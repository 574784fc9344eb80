package news.dateline.local.store.wire;

import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import java.util.HashSet;
import java.util.Set;
import news.dateline.local.store.query.Unsupported;

/// A look at a document's bytes for what the library's decoder would change or stumble over: it keeps a binary's
/// subtype
/// only where it is 0, 3 or 4, takes undefined for null, and of two fields of one name the later or none.
final class BsonScan {

    private static final int MOST_LEVELS = 200; // as MongoDB reads; a document itself may have fewer
    private static final Set<Integer> SUBTYPES = Set.of(0, 3, 4);

    private final ByteBuf bytes;

    /// @param bytes read from their reader index on
    BsonScan(ByteBuf bytes) {
        this.bytes = bytes;
    }

    /// Reads a document.
    ///
    /// @throws MongoServerError naming the first value that would be lost
    /// @throws IndexOutOfBoundsException if it ends too early
    void document() {
        fields(0);
    }

    private void fields(int level) {
        var names = new HashSet<String>();
        begin(level);
        for (var type = bytes.readByte(); type != BsonConstants.TERMINATING_BYTE; type = bytes.readByte()) {
            var name = BsonDecoder.decodeCString(bytes);
            if (!names.add(name)) {
                throw Unsupported.command("two fields " + name, "a document");
            }
            value(type, name, level);
        }
    }

    private void elements(String name, int level) {
        begin(level);
        for (var type = bytes.readByte(); type != BsonConstants.TERMINATING_BYTE; type = bytes.readByte()) {
            skipText();
            value(type, name, level);
        }
    }

    private void begin(int level) {
        if (level > MOST_LEVELS) {
            throw Unsupported.command("more than " + MOST_LEVELS + " levels", "a message");
        }
        bytes.skipBytes(Integer.BYTES); // its length
    }

    private void value(byte type, String name, int level) {
        switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> fields(level + 1);
            case BsonConstants.TYPE_ARRAY -> elements(name, level + 1);
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE -> bytes.skipBytes(length());
            case BsonConstants.TYPE_DATA -> binary(name);
            case BsonConstants.TYPE_OBJECT_ID -> bytes.skipBytes(BsonConstants.LENGTH_OBJECTID);
            case BsonConstants.TYPE_BOOLEAN -> bytes.skipBytes(1);
            case BsonConstants.TYPE_INT32 -> bytes.skipBytes(Integer.BYTES);
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 -> bytes.skipBytes(Long.BYTES);
            case BsonConstants.TYPE_DECIMAL128 -> bytes.skipBytes(2 * Long.BYTES);
            case BsonConstants.TYPE_REGEX -> {
                skipText();
                skipText();
            }
            case BsonConstants.TYPE_NULL, BsonConstants.TYPE_MIN_KEY, BsonConstants.TYPE_MAX_KEY -> {}
            default -> throw Unsupported.command("type 0x%02x".formatted(type), "the field " + name);
        }
    }

    private void binary(String name) {
        var length = length();
        var subtype = Byte.toUnsignedInt(bytes.readByte());
        if (!SUBTYPES.contains(subtype) || subtype != 0 && length != BsonConstants.LENGTH_UUID) {
            throw Unsupported.command(
                    "binary data of subtype %d and %d bytes".formatted(subtype, length), "the field " + name);
        }
        bytes.skipBytes(length);
    }

    private int length() {
        return bytes.readIntLE();
    }

    private void skipText() {
        bytes.skipBytes(bytes.bytesBefore(BsonConstants.STRING_TERMINATION) + 1);
    }
}
