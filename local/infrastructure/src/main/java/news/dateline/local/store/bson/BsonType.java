package news.dateline.local.store.bson;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// How keys and values lie on disk: as BSON, each after its length.
public final class BsonType<T> extends BasicDataType<T> {

    public static final BsonType<Document> DOCUMENTS = new BsonType<>(document -> document, document -> document);
    public static final BsonType<Object> IDS = new BsonType<>(BsonType::wrapped, BsonType::unwrapped);
    public static final BsonType<KeyValue> KEYS = new BsonType<>(BsonType::listed, BsonType::key, KeyWriter::write);

    private static final String VALUE = "v";

    private final Function<T, Document> toDocument;
    private final Function<Document, T> ofDocument;
    private final Function<T, Optional<ByteBuffer>> quick;

    private BsonType(Function<T, Document> toDocument, Function<Document, T> ofDocument) {
        this(toDocument, ofDocument, _ -> Optional.empty());
    }

    private BsonType(
            Function<T, Document> toDocument,
            Function<Document, T> ofDocument,
            Function<T, Optional<ByteBuffer>> quick) {
        this.toDocument = toDocument;
        this.ofDocument = ofDocument;
        this.quick = quick;
    }

    private static Document wrapped(Object id) {
        return new Document(VALUE, nullable(id));
    }

    private static Object unwrapped(Document document) {
        return Missing.ofNullable(document.get(VALUE));
    }

    private static Document listed(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        key.forEach(value -> values.add(nullable(value)));
        return new Document(VALUE, values);
    }

    private static KeyValue key(Document document) {
        return new KeyValue((Collection<?>) document.get(VALUE));
    }

    private static @Nullable Object nullable(Object value) {
        return value instanceof Missing ? null : value;
    }

    @Override
    public int compare(T one, T other) {
        return BsonOrder.VALUES.compare(one, other);
    }

    @Override
    public int getMemory(T value) {
        return Footprint.of(value);
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        var bytes = quick.apply(value).orElseGet(() -> encoded(value));
        buffer.putVarInt(bytes.remaining());
        buffer.put(bytes);
    }

    private ByteBuffer encoded(T value) {
        var bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(toDocument.apply(value), bytes);
        return bytes.nioBuffer();
    }

    @Override
    public T read(ByteBuffer buffer) {
        var length = DataUtils.readVarInt(buffer);
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return ofDocument.apply(BsonDecoder.decodeBson(bytes));
    }

    @Override
    @SuppressWarnings("unchecked") // MVStore keeps a page's keys in what this returns
    public T[] createStorage(int size) {
        return (T[]) new Object[size];
    }
}
