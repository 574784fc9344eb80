package news.dateline.local.store.bson;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes an index key as the library's encoder does, byte for byte, as long as it is made of the usual kinds of
/// values.
///
/// Each commit writes all keys of each page it touched: by way of a document and the library's buffers that took a
/// quarter of the store's processor time.
final class KeyWriter {

    private static final int DOUBLE = 0x01;
    private static final int STRING = 0x02;
    private static final int ARRAY = 0x04;
    private static final int BINARY = 0x05;
    private static final int BOOLEAN = 0x08;
    private static final int DATE = 0x09;
    private static final int NULL = 0x0A;
    private static final int INT64 = 0x12;
    private static final byte UUID_SUBTYPE = 4;
    private static final int MOST_VALUES = 10; // then a place has two digits

    private ByteBuffer bytes = ByteBuffer.allocate(160).order(ByteOrder.LITTLE_ENDIAN);

    private KeyWriter() {}

    /// Empty if a value is of another kind.
    static Optional<ByteBuffer> write(KeyValue key) {
        return key.size() > MOST_VALUES ? Optional.empty() : new KeyWriter().document(key);
    }

    private Optional<ByteBuffer> document(KeyValue key) {
        bytes.putInt(0);
        bytes.put((byte) ARRAY).put((byte) 'v').put((byte) 0);
        int array = bytes.position();
        bytes.putInt(0);
        for (int place = 0; place < key.size(); place++) {
            if (!element(place, key.get(place))) {
                return Optional.empty();
            }
        }
        end(array);
        end(0);
        return Optional.of(bytes.flip());
    }

    private void end(int start) {
        room(1).put((byte) 0);
        bytes.putInt(start, bytes.position() - start);
    }

    private boolean element(int place, @Nullable Object value) {
        switch (value) {
            case null -> head(NULL, place, 0);
            case Missing _ -> head(NULL, place, 0);
            case Double number -> head(DOUBLE, place, Double.BYTES).putDouble(number);
            case Long number -> head(INT64, place, Long.BYTES).putLong(number);
            case Boolean truth -> head(BOOLEAN, place, 1).put((byte) (truth ? 1 : 0));
            case Instant instant -> head(DATE, place, Long.BYTES).putLong(instant.toEpochMilli());
            case UUID id -> uuid(place, id);
            case String text -> string(place, text.getBytes(UTF_8));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void uuid(int place, UUID id) {
        head(BINARY, place, Integer.BYTES + 1 + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .put(UUID_SUBTYPE)
                .putLong(Long.reverseBytes(id.getMostSignificantBits()))
                .putLong(Long.reverseBytes(id.getLeastSignificantBits()));
    }

    private void string(int place, byte[] text) {
        head(STRING, place, Integer.BYTES + text.length + 1)
                .putInt(text.length + 1)
                .put(text)
                .put((byte) 0);
    }

    private ByteBuffer head(int type, int place, int length) {
        return room(3 + length).put((byte) type).put((byte) ('0' + place)).put((byte) 0);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            var longer = Arrays.copyOf(bytes.array(), Math.max(2 * bytes.capacity(), bytes.position() + length));
            bytes = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).position(bytes.position());
        }
        return bytes;
    }
}
