package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ARandomUpdateTest {

    private static final int DOCUMENTS = 20;
    private static final int UPDATES = Boolean.getBoolean("dateline.long") ? 20_000 : 500;
    private static final List<String> PATHS = List.of(
            "a", "b", "n", "tags", "parts.k", "a.b", "a.0", "a.2.b", "b.c.d", "b.10", "b.9", "parts.1.k", "n.x");
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    @TempDir
    Path folder;

    private Random random;
    private final Map<Integer, Document> expected = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void makes_of_a_document_what_a_plain_model_makes_of_it(long seed) throws Exception {
        random = new Random(seed);
        try (var store = new RunningStore(folder)) {
            var things = store.collection("things");
            index(things);
            for (int i = 0; i < UPDATES; i++) {
                update(things);
            }
            assertThat(things.find().sort(Sorts.ascending("_id")).map(ARandomUpdateTest::exact))
                    .containsExactlyElementsOf(expected.values().stream()
                            .map(ARandomUpdateTest::exact)
                            .toList());
        }
        assertThat(Inspection.of(folder)).isEmpty();
    }

    private static void index(MongoCollection<Document> things) {
        for (var field : List.of("a", "b", "n", "tags", "parts.k", "a.b")) {
            things.createIndex(Indexes.ascending(field));
        }
        things.createIndex(Indexes.descending("b.c.d"), new IndexOptions().sparse(true));
    }

    /// One that finds nothing puts a document there, so that there are some at all.
    private void update(MongoCollection<Document> things) {
        var id = random.nextInt(DOCUMENTS);
        var before = expected.get(id);
        var operators = operators();
        var about = exact(operators) + " of " + (before == null ? "nothing" : exact(before));
        var model = UpdateModel.of(operators, before == null);
        try {
            var after = model.applied(before == null ? new Document("_id", id) : before);
            var result = things.updateOne(Filters.eq(id), operators, new UpdateOptions().upsert(true));
            assertThat(result.getMatchedCount()).as(about).isEqualTo(before == null ? 0 : 1);
            assertThat(result.getModifiedCount())
                    .as(about)
                    .isEqualTo(before == null || exact(before).equals(exact(after)) ? 0 : 1);
            assertThat(exact(things.find(Filters.eq(id)).first())).as(about).isEqualTo(exact(after));
            expected.put(id, after);
        } catch (UpdateModel.Refused refused) {
            try {
                things.updateOne(Filters.eq(id), operators, new UpdateOptions().upsert(true));
                assertThat(refused).as(about).isNull();
            } catch (MongoWriteException e) {
                assertThat(e.getCode()).as(about).isEqualTo(refused.code());
            }
        }
    }

    private Document operators() {
        var operators = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var operator = List.of(
                            "$set", "$setOnInsert", "$unset", "$inc", "$min", "$max", "$push", "$addToSet", "$pull")
                    .get(random.nextInt(9));
            var fields = (Document) operators.computeIfAbsent(operator, _ -> new Document());
            fields.append(PATHS.get(random.nextInt(PATHS.size())), argument(operator));
        }
        return operators;
    }

    private Object argument(String operator) {
        return switch (operator) {
            case "$inc" ->
                List.<Object>of(0, 1, 1L, 0.5, Integer.MAX_VALUE, Long.MAX_VALUE)
                        .get(random.nextInt(6));
            case "$push", "$addToSet" -> random.nextBoolean() ? value(2) : new Document("$each", values(2));
            case "$pull" ->
                switch (random.nextInt(4)) {
                    case 0 -> new Document("$in", values(2));
                    case 1 -> new Document("k", value(1));
                    default -> value(2);
                };
            default -> value(2);
        };
    }

    /// Of few different ones, so that many are equal.
    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> null;
            case 1 -> "text" + random.nextInt(2);
            case 2 -> (double) random.nextInt(3);
            case 3 -> (long) random.nextInt(3);
            case 4 -> random.nextBoolean();
            case 5 -> new Decimal128(random.nextInt(3));
            case 6, 7 -> random.nextInt(3);
            case 8, 9 -> document(depth - 1);
            default -> values(depth - 1);
        };
    }

    private Document document(int depth) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(3); i > 0; i--) {
            fields.put(List.of("k", "b", "0", "x").get(random.nextInt(4)), value(depth));
        }
        return new Document(fields);
    }

    private List<Object> values(int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(depth));
        }
        return values;
    }

    private static String exact(Document document) {
        return document.toJson(EXACT);
    }
}
