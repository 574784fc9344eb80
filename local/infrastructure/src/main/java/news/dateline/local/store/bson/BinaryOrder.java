package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.UUID;

/// Binary data by length, then by subtype, then byte by byte.
final class BinaryOrder {

    private static final int AFTER_LENGTH = Integer.BYTES;

    private BinaryOrder() {}

    static int compare(Object one, Object other) {
        if (one instanceof UUID a && other instanceof UUID b) {
            return uuids(a, b);
        }
        if (one instanceof BinData a && other instanceof BinData b) {
            return a.compareTo(b);
        }
        var bytes = encoded(one);
        var others = encoded(other);
        var byLength = Integer.compare(bytes.readableBytes(), others.readableBytes());
        return byLength != 0
                ? byLength
                : ByteBufUtil.compare(bytes.skipBytes(AFTER_LENGTH), others.skipBytes(AFTER_LENGTH));
    }

    private static int uuids(UUID one, UUID other) {
        var most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static ByteBuf encoded(Object value) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeValue(BsonConstants.TYPE_DATA, value, bytes);
        return bytes;
    }
}
