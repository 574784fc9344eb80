package news.dateline.local.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import news.dateline.local.store.bson.BsonType;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnIndexOfArraysTest {

    private static final List<IndexKey> KEYS = List.of(new IndexKey("tags", true), new IndexKey("at", false));
    private static final Document NEWEST = new Document("at", -1).append("_id", -1);

    private final MVStore store = new MVStore.Builder().open();
    private final MVMap<String, Object> facts = store.openMap("facts");
    private final OrderedIndex index = new OrderedIndex(
            new StoredEntries(
                    store.openMap(
                            "entries",
                            new MVMap.Builder<KeyValue, Long>()
                                    .keyType(BsonType.KEYS)
                                    .valueType(LongDataType.INSTANCE)),
                    facts,
                    "tag"),
            "tag",
            KEYS,
            false,
            false);

    @AfterEach
    void close() {
        store.close();
    }

    private void add(int id, Object tags, Object at) {
        index.add(new Document("_id", id).append("tags", tags).append("at", at), id, null);
    }

    private boolean isInOrder(Document query, Document order) {
        return QueryPlanner.plan(List.of(index), query, order, 20).orElseThrow().sorted();
    }

    @Test
    void is_in_order_where_the_element_is_given() {
        add(1, List.of("a", "b"), 1);

        assertThat(isInOrder(new Document("tags", "a"), NEWEST)).isTrue();
        assertThat(isInOrder(new Document("tags", "a").append("at", new Document("$lte", 1)), NEWEST))
                .isTrue();
    }

    @Test
    void is_in_no_order_by_the_array_itself_or_over_several_elements() {
        add(1, List.of("a", "b"), 1);

        assertThat(isInOrder(new Document("tags", "a"), new Document("tags", 1)))
                .isFalse();
        assertThat(isInOrder(new Document("tags", new Document("$in", List.of("a", "b"))), NEWEST))
                .isFalse();
    }

    @Test
    void is_in_no_order_once_what_is_ordered_by_is_an_array_too() {
        add(1, List.of("a", "b"), 1);
        add(2, "a", List.of(1, 2));

        assertThat(isInOrder(new Document("tags", "a"), NEWEST)).isFalse();
    }
}
