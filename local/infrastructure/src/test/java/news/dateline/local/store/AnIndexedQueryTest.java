package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnIndexedQueryTest {

    private static final int DOCUMENTS = 100;
    private static final int QUERIES = Boolean.getBoolean("dateline.long") ? 500 : 40;
    private static final List<String> FIELDS = List.of("a", "b", "tags", "parts.k", "deep.er", "_id");

    @TempDir
    Path folder;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answers_what_a_scan_of_everything_answers_before_and_after_a_restart(long seed) throws Exception {
        random = new Random(seed);
        try (var store = new RunningStore(folder)) {
            index(store.collection("indexed"));
            IntStream.range(0, DOCUMENTS).mapToObj(this::document).forEach(document -> {
                store.collection("scanned").insertOne(document);
                store.collection("indexed").insertOne(document);
            });
            change(store);
            compare(store);
            store.restart();
            compare(store);
            change(store);
            compare(store);
        }
        assertThat(Inspection.of(folder)).isEmpty();
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
        collection.createIndex(Indexes.ascending("tags", "b"));
        collection.createIndex(Indexes.ascending("parts.k", "a"));
        collection.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("deep.er", "b"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.descending("b", "_id"), new IndexOptions().unique(true));
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
                            .mapToObj(_ -> random.nextInt(5) == 0 ? 7 : new Document("k", value()))
                            .toList());
        }
        if (random.nextInt(4) == 0) {
            document.append("deep", random.nextInt(4) == 0 ? value() : new Document("er", value()));
        }
        return document;
    }

    private Object value() {
        return switch (random.nextInt(15)) {
            case 0 -> null;
            case 1 -> List.of("text1", "text2", "\uff21", "\ud83d\ude00").get(random.nextInt(4));
            case 2 -> (double) random.nextInt(4);
            case 3 -> (long) random.nextInt(4);
            case 4 -> random.nextInt(8) / 2.0;
            case 5 -> List.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY).get(random.nextInt(4));
            case 6 ->
                Decimal128.parse(List.of("1", "2.0", "0.5", "0.1", "0.10", "0.10000000000000001", "1E400")
                        .get(random.nextInt(7)));
            case 14 -> List.of(0.1, Long.MAX_VALUE, (double) Long.MAX_VALUE).get(random.nextInt(3));
            case 7 -> random.nextBoolean();
            case 8 -> new Date(random.nextInt(4));
            case 9 -> new UUID(-random.nextInt(3), random.nextInt(3));
            case 10 -> new Document("x", random.nextInt(3));
            default -> random.nextInt(4);
        };
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(random.nextInt(8) == 0 ? List.of(random.nextInt(4)) : value());
        }
        return values;
    }

    /// So that entries are moved and removed, too.
    private void change(RunningStore store) {
        for (int i = 0; i < DOCUMENTS / 3; i++) {
            var id = Filters.eq(random.nextInt(DOCUMENTS));
            var change =
                    Updates.combine(Updates.set("a", value()), Updates.set("tags", values()), Updates.unset("deep"));
            var remove = random.nextInt(4) == 0;
            for (var name : List.of("scanned", "indexed")) {
                if (remove) {
                    store.collection(name).deleteOne(id);
                } else {
                    store.collection(name).updateOne(id, change);
                }
            }
        }
    }

    private void compare(RunningStore store) {
        for (int i = 0; i < QUERIES; i++) {
            compare(store.collection("scanned"), store.collection("indexed"));
        }
    }

    private void compare(MongoCollection<Document> scanned, MongoCollection<Document> indexed) {
        var filter = filter();
        var order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        order.append("_id", random.nextBoolean() ? 1 : -1); // or equal documents come in any order
        var skip = random.nextInt(3);
        var limit = random.nextInt(20);
        var expected = scanned.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
        var question = filter.toBsonDocument(Document.class, indexed.getCodecRegistry())
                        .toJson() + " sorted by " + order.toJson() + " limit " + limit;

        assertThat(indexed.find(filter).sort(order).skip(skip).limit(limit))
                .as(question)
                .containsExactlyElementsOf(expected);
        assertThat(indexed.aggregate(List.of(
                        Aggregates.match(filter),
                        Aggregates.sort(order),
                        Aggregates.skip(skip),
                        Aggregates.limit(limit == 0 ? DOCUMENTS : limit))))
                .as(question)
                .containsExactlyElementsOf(expected);
        assertThat(indexed.countDocuments(filter)).as(question).isEqualTo(scanned.countDocuments(filter));
        assertThat(indexed.aggregate(List.of(Aggregates.match(filter), Aggregates.project(Projections.include("a")))))
                .as(question)
                .containsExactlyInAnyOrderElementsOf(scanned.find(filter)
                        .projection(Projections.include("a"))
                        .into(new ArrayList<>()));
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
        return switch (random.nextInt(12)) {
            case 8 -> Filters.ne(field, value());
            case 9 -> Filters.not(Filters.lt(field, random.nextInt(4)));
            case 10 -> Filters.elemMatch(field, new Document("$gte", random.nextInt(4)));
            case 11 -> Filters.gte(field, value());
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
