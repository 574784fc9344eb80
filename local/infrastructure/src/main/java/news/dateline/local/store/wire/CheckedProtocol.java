package news.dateline.local.store.wire;

import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

/// Reads messages as the library does, but one with a value that would be lost as a [RefusedMessage].
final class CheckedProtocol extends MongoWireProtocolHandler {

    private static final int HEADER = 4 * Integer.BYTES;
    private static final int CHECKSUM = 1; // a flag, and the only one that the library understands

    @Override
    protected ClientRequest decode(ChannelHandlerContext context, ByteBuf incoming) throws Exception {
        if (isWhole(incoming)) {
            var length = incoming.getIntLE(incoming.readerIndex());
            var message = incoming.slice(incoming.readerIndex(), length).skipBytes(Integer.BYTES);
            var header = new MessageHeader(length, message.readIntLE(), message.readIntLE());
            try {
                scan(message);
            } catch (MongoServerError e) {
                incoming.skipBytes(length);
                return new RefusedMessage(context.channel(), header, e);
            }
        }
        return super.decode(context, incoming);
    }

    private static boolean isWhole(ByteBuf incoming) {
        return incoming.readableBytes() >= HEADER
                && incoming.getIntLE(incoming.readerIndex()) >= HEADER
                && incoming.getIntLE(incoming.readerIndex()) <= incoming.readableBytes();
    }

    private static void scan(ByteBuf message) {
        if (message.readIntLE() != OpCode.OP_MSG.getId()) {
            return;
        }
        var flags = message.readIntLE();
        if ((flags & ~CHECKSUM) != 0) {
            return;
        }
        var end = message.writerIndex() - (flags == CHECKSUM ? Integer.BYTES : 0);
        while (message.readerIndex() < end) {
            if (message.readByte() == MongoMessage.SECTION_KIND_BODY) {
                new BsonScan(message).document();
            } else {
                scanSequence(message);
            }
        }
    }

    private static void scanSequence(ByteBuf message) {
        var end = message.readerIndex() + message.readIntLE();
        BsonDecoder.decodeCString(message); // which option of the command the documents are
        while (message.readerIndex() < end) {
            new BsonScan(message).document();
        }
    }
}
