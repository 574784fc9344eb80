package news.dateline.local.store.bson;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnIndexKeyOnDiskTest {

    static List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                "",
                "Zürich 🚋",
                "x".repeat(5_000),
                0.0,
                -1.5,
                Double.NaN,
                Long.MAX_VALUE,
                true,
                false,
                Instant.parse("2026-03-01T06:00:00.123Z"),
                Instant.EPOCH.minusMillis(1),
                UUID.fromString("0190f3a2-0000-7000-8000-00000000ff01"),
                new ObjectId(),
                new BinData(new byte[] {1, 2, 3}),
                Decimal128.fromNumber(1),
                new Document("place", "Pristina"),
                List.of("one", 2.0)));
        values.add(null);
        return values;
    }

    @ParameterizedTest
    @MethodSource("values")
    void holds_each_kind_of_value_as_the_library_writes_it(@Nullable Object value) {
        var key = new KeyValue(value, "after it");

        assertThat(written(key)).isEqualTo(byTheLibrary(key));
        assertThat(BsonType.KEYS.read(withLength(key))).isEqualTo(key);
    }

    @Test
    void holds_nothing_for_what_is_missing() {
        assertThat(written(new KeyValue(Missing.getInstance())))
                .isEqualTo(written(new KeyValue(Collections.singletonList(null))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 100})
    void holds_as_many_values_as_it_has(int count) {
        var key = new KeyValue(Collections.nCopies(count, "again"));

        assertThat(written(key)).isEqualTo(byTheLibrary(key));
        assertThat(BsonType.KEYS.read(withLength(key))).isEqualTo(key);
    }

    private static ByteBuffer withLength(KeyValue key) {
        var buffer = new WriteBuffer();
        BsonType.KEYS.write(buffer, key);
        return buffer.getBuffer().flip();
    }

    private static byte[] written(KeyValue key) {
        var buffer = withLength(key);
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        assertThat(buffer.hasRemaining()).isFalse();
        return bytes;
    }

    private static byte[] byTheLibrary(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(values::add);
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document("v", values), buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
