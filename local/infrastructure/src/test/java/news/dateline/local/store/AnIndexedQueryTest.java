package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnIndexedQueryTest {

    private static final int DOCUMENTS = 100;
    private static final int QUERIES = 150;
    private static final List<String> FIELDS = List.of("a", "b", "tags", "parts.k", "_id");

    @TempDir
    Path folder;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answers_what_a_scan_of_everything_answers(long seed) throws Exception {
        random = new Random(seed);
        try (var store = new RunningStore(folder)) {
            var scanned = store.collection("scanned");
            var indexed = store.collection("indexed");
            index(indexed);
            IntStream.range(0, DOCUMENTS).mapToObj(this::document).forEach(document -> {
                scanned.insertOne(document);
                indexed.insertOne(document);
            });
            change(scanned, indexed);

            for (int i = 0; i < QUERIES; i++) {
                compare(scanned, indexed);
            }
        }
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        collection.createIndex(Indexes.ascending("tags", "b"));
        collection.createIndex(Indexes.ascending("parts.k", "a"));
        collection.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
    }

    private Document document(int id) {
        var document = new Document("_id", id);
        for (var field : List.of("a", "b")) {
            if (random.nextInt(5) > 0) {
                document.append(field, value());
            }
        }
        if (random.nextBoolean()) {
            document.append("tags", values());
        }
        if (random.nextBoolean()) {
            document.append(
                    "parts",
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(_ -> new Document("k", value()))
                            .toList());
        }
        return document;
    }

    private Object value() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "text" + random.nextInt(3);
            case 2 -> (double) random.nextInt(4);
            case 3 -> (long) random.nextInt(4);
            default -> random.nextInt(4);
        };
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value());
        }
        return values;
    }

    /// So that entries are moved and removed, too.
    private void change(MongoCollection<Document> scanned, MongoCollection<Document> indexed) {
        for (int i = 0; i < DOCUMENTS / 3; i++) {
            var id = Filters.eq(random.nextInt(DOCUMENTS));
            var change = Updates.combine(Updates.set("a", value()), Updates.set("tags", values()));
            var remove = random.nextInt(4) == 0;
            for (var collection : List.of(scanned, indexed)) {
                if (remove) {
                    collection.deleteOne(id);
                } else {
                    collection.updateOne(id, change);
                }
            }
        }
    }

    private void compare(MongoCollection<Document> scanned, MongoCollection<Document> indexed) {
        var filter = filter();
        var order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        order.append("_id", random.nextBoolean() ? 1 : -1); // or equal documents come in any order
        var limit = random.nextInt(20);

        assertThat(indexed.find(filter).sort(order).limit(limit))
                .as(() -> filter.toBsonDocument().toJson() + " sorted by " + order.toJson() + " limit " + limit)
                .containsExactlyElementsOf(scanned.find(filter).sort(order).limit(limit));
        assertThat(indexed.countDocuments(filter)).isEqualTo(scanned.countDocuments(filter));
    }

    private Bson filter() {
        List<Bson> demands = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            demands.add(demand(FIELDS.get(random.nextInt(FIELDS.size()))));
        }
        return demands.size() == 1
                ? demands.getFirst()
                : random.nextInt(4) == 0 ? Filters.or(demands) : Filters.and(demands);
    }

    private Bson demand(String field) {
        return switch (random.nextInt(8)) {
            case 0 -> Filters.in(field, values());
            case 1 -> Filters.gt(field, random.nextInt(4));
            case 2 -> Filters.lte(field, value());
            case 3 -> Filters.and(Filters.gte(field, random.nextInt(4)), Filters.lt(field, 1 + random.nextInt(4)));
            case 4 -> new Document(field, new Document("$gt", random.nextInt(3)).append("$lte", 3));
            case 5 -> Filters.exists(field, random.nextBoolean());
            default -> Filters.eq(field, value());
        };
    }
}
