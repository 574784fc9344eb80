package news.dateline.local.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;

/// A message that is answered with an error, whatever it asks for.
public final class RefusedMessage extends MongoMessage {

    private final MongoServerError error;

    RefusedMessage(Channel channel, MessageHeader header, MongoServerError error) {
        super(channel, header, new Document());
        this.error = error;
    }

    public MongoServerError error() {
        return error;
    }
}
