package news.dateline.notification.delivery;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/// The ids of one slice's readers, packed, in an order that never changes.
public record Readers(byte[] packed) {

    private static final int BYTES = 2 * Long.BYTES;

    static Readers of(List<UUID> ids) {
        var packed = ByteBuffer.allocate(ids.size() * BYTES);
        ids.forEach(id -> packed.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return new Readers(packed.array());
    }

    public int count() {
        return packed.length / BYTES;
    }

    public UUID at(int place) {
        var id = ByteBuffer.wrap(packed, place * BYTES, BYTES);
        return new UUID(id.getLong(), id.getLong());
    }
}
