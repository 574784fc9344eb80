package news.dateline.local.store;

import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AQueryTest {

    @Parameter
    Deployment deployment;

    @TempDir
    Path folder;

    private RunningStore store;
    private MongoCollection<Document> stories;

    @BeforeEach
    void open() throws Exception {
        store = deployment.open(folder);
        stories = store.collection("stories");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Integer> ids(Bson filter) {
        return stories.find(filter)
                .sort(Sorts.ascending("_id"))
                .map(document -> document.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @Test
    void finds_by_values_ranges_and_shapes() {
        stories.insertMany(List.of(
                Document.parse("{_id: 1, n: 1, tags: ['a', 'b'], outbox: []}"),
                Document.parse("{_id: 2, n: 2, tags: ['b'], outbox: [{id: 1}]}"),
                Document.parse("{_id: 3, n: 3, deep: {er: 'x'}, none: null}")));

        assertThat(ids(Filters.eq("tags", "b"))).containsExactly(1, 2);
        assertThat(ids(Filters.eq("deep.er", "x"))).containsExactly(3);
        assertThat(ids(Filters.in("n", 1, 3))).containsExactly(1, 3);
        assertThat(ids(Filters.and(Filters.gt("n", 1), Filters.lte("n", 3)))).containsExactly(2, 3);
        assertThat(ids(Filters.or(Filters.eq("n", 1), Filters.eq("n", 3)))).containsExactly(1, 3);
        assertThat(ids(Filters.size("outbox", 0))).containsExactly(1);
        assertThat(ids(Filters.exists("outbox.0", false))).containsExactly(1, 3);
        assertThat(ids(Filters.eq("none", null))).containsExactly(1, 2, 3);
        assertThat(ids(Filters.ne("n", 2))).containsExactly(1, 3);
        assertThat(ids(Filters.elemMatch("outbox", Filters.eq("id", 1)))).containsExactly(2);
        assertThat(ids(Filters.in("_id", 3, 1, 7))).containsExactly(1, 3);
    }

    @Test
    void answers_only_the_fields_it_names() {
        stories.insertOne(Document.parse("{_id: 1, a: 1, b: {c: 2, d: 3}, e: [{f: 1, g: 2}]}"));

        assertThat(stories.find()
                        .projection(fields(include("a", "b.c"), excludeId()))
                        .first())
                .isEqualTo(Document.parse("{a: 1, b: {c: 2}}"));
        assertThat(stories.find().projection(exclude("b", "e.f")).first())
                .isEqualTo(Document.parse("{_id: 1, a: 1, e: [{g: 2}]}"));
    }

    @Test
    void answers_fields_in_the_order_of_the_document_and_only_what_is_there() {
        stories.insertOne(Document.parse("{_id: 1, b: 1, a: {x: 1, y: [{z: 1, w: 1}, 2, [{z: 2}]]}, c: 7}"));

        answers("{a: 1, b: 1}", "{_id: 1, b: 1, a: {x: 1, y: [{z: 1, w: 1}, 2, [{z: 2}]]}}");
        answers("{'a.y.z': 1, 'c.d': 1, 'a.x': 1}", "{_id: 1, a: {x: 1, y: [{z: 1}, [{z: 2}]]}}");
        answers("{'a.y.z': 0, 'c.d': 0, b: 0}", "{_id: 1, a: {x: 1, y: [{w: 1}, 2, [{}]]}, c: 7}");
        answers("{'x.y': 1, _id: 0}", "{}");
        answers("{_id: 1}", "{_id: 1}");
        answers("{_id: 0, c: 0, a: false}", "{b: 1}");
    }

    private void answers(String projection, String document) {
        assertThat(stories.find().projection(Document.parse(projection)).first().toJson())
                .isEqualTo(Document.parse(document).toJson());
        assertThat(stories.findOneAndUpdate(
                                Filters.eq(1),
                                Updates.set("c", 7),
                                new FindOneAndUpdateOptions().projection(Document.parse(projection)))
                        .toJson())
                .isEqualTo(Document.parse(document).toJson());
    }

    @Test
    void sorts_by_what_is_in_arrays() {
        stories.insertMany(List.of(
                Document.parse("{_id: 1, a: []}"),
                Document.parse("{_id: 2, a: [{b: []}, {b: 5}]}"),
                Document.parse("{_id: 3, a: [{b: 3}, {b: [1, 4]}]}"),
                Document.parse("{_id: 4, a: [{b: 2}, 7]}")));

        assertThat(stories.find().sort(Sorts.ascending("a.b", "_id")))
                .extracting(document -> document.get("_id"))
                .containsExactly(2, 1, 4, 3);
        assertThat(stories.find().sort(Sorts.descending("a.b")))
                .extracting(document -> document.get("_id"))
                .containsExactly(2, 3, 4, 1);
    }

    @Test
    void cannot_both_name_and_leave_out_fields() {
        stories.insertOne(Document.parse("{_id: 1, a: 1, b: 1}"));
        assertThatThrownBy(() -> stories.find()
                        .projection(fields(include("a"), exclude("b")))
                        .first())
                .isInstanceOf(MongoException.class);
    }

    @Test
    void asks_whether_there_is_one() {
        stories.insertOne(Document.parse("{_id: 1, a: 1, revision: 3}"));

        assertThat(stories.find(Filters.and(Filters.eq(1), Filters.eq("revision", 3L)))
                        .projection(include("_id"))
                        .limit(1)
                        .first())
                .isEqualTo(new Document("_id", 1));
        assertThat(stories.countDocuments(Filters.eq("a", 1), new CountOptions().limit(1)))
                .isOne();
        assertThat(store.collection("nowhere").find(Filters.eq(1)).first()).isNull();
        assertThat(store.collection("nowhere").countDocuments()).isZero();
    }

    @Test
    void pages_by_keyset_newest_first() {
        stories.createIndex(new Document("at", -1).append("_id", -1));
        stories.insertMany(IntStream.range(0, 50)
                .mapToObj(i -> new Document("_id", i).append("at", i / 10))
                .toList());
        var next = Filters.and(Filters.lte("at", 3), Filters.or(Filters.lt("at", 3), Filters.lt("_id", 35)));

        var page = stories.find(next)
                .sort(Sorts.descending("at", "_id"))
                .skip(1)
                .limit(6)
                .map(document -> document.getInteger("_id"));

        assertThat(page).containsExactly(33, 32, 31, 30, 29, 28);
    }

    @Test
    void is_answered_in_one_order_of_all_values_with_an_index_or_without() {
        var ascending = List.of(
                new MinKey(),
                Double.NEGATIVE_INFINITY,
                -1,
                new Decimal128(0),
                0.5,
                1L,
                new Decimal128(new BigDecimal("1E400")),
                Double.POSITIVE_INFINITY,
                "",
                "B",
                "a",
                "aa",
                "\uff21",
                "\ud83d\ude00",
                new Document(),
                new Document("a", 1),
                new Document("a", 1).append("b", 1),
                new Document("a", 2).append("a0", 1),
                new Document("b", 1),
                new Document("a", "text"),
                new Binary(new byte[] {9}),
                new UUID(1, 2),
                new UUID(-1, 2),
                new Binary(new byte[17]),
                new ObjectId(new byte[12]),
                false,
                true,
                new Date(-1),
                new Date(1),
                new BsonTimestamp(1, 1),
                new BsonRegularExpression("a", "i"),
                new BsonRegularExpression("b"),
                new MaxKey());
        for (int id = 0; id < ascending.size(); id++) {
            stories.insertOne(new Document("_id", (id * 7) % ascending.size()) // in another order
                    .append("place", (id * 7) % ascending.size())
                    .append("a", ascending.get((id * 7) % ascending.size())));
        }

        for (var sort : List.of(Sorts.ascending("a"), Sorts.descending("a"))) {
            var scanned = places(sort);
            assertThat(scanned)
                    .isSortedAccordingTo(
                            sort.toBsonDocument().getInt32("a").getValue() > 0
                                    ? Comparator.naturalOrder()
                                    : Comparator.reverseOrder());
            stories.createIndex(Indexes.ascending("a"));
            assertThat(places(sort)).isEqualTo(scanned);
            stories.dropIndexes();
        }
    }

    private List<Integer> places(Bson sort) {
        return stories.find()
                .sort(sort)
                .limit(100)
                .map(document -> document.getInteger("place"))
                .into(new ArrayList<>());
    }

    @Test
    void counts_and_tells_apart() {
        stories.insertMany(List.of(
                Document.parse("{section: 'world', tags: ['a', 'b']}"),
                Document.parse("{section: 'world', tags: ['b']}"),
                Document.parse("{section: 'sport'}")));

        assertThat(stories.estimatedDocumentCount()).isEqualTo(3);
        assertThat(stories.countDocuments(Filters.eq("section", "world"))).isEqualTo(2);
        assertThat(stories.distinct("tags", String.class)).containsExactly("a", "b");
        assertThat(stories.distinct("section", Filters.eq("tags", "b"), String.class))
                .containsExactly("world");
    }

    @Test
    void tells_values_apart_that_no_double_could() {
        for (var fields : List.of(
                "{a: 0.1}",
                "{a: {$numberDecimal: '0.1'}}",
                "{a: 1}",
                "{a: 1.0}",
                "{a: null}",
                "{}",
                "{a: {x: 1, y: [2]}}",
                "{a: {y: [2], x: 1}}",
                "{a: ['text', [1], null]}")) {
            stories.insertOne(Document.parse(fields));
        }
        stories.insertOne(Document.parse("{parts: [{k: 1}, {v: 1}, 7, {k: [2, 3]}]}"));

        assertThat(stories.distinct("a", BsonValue.class)).hasSize(8);
        assertThat(stories.distinct("parts.k", Integer.class)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void groups_joins_and_sorts_in_an_aggregate() {
        stories.createIndex(new Document("section", 1));
        stories.insertMany(List.of(
                Document.parse("{_id: 1, section: 'world', words: 5}"),
                Document.parse("{_id: 2, section: 'world', words: 7}"),
                Document.parse("{_id: 3, section: 'sport', words: 1}")));
        store.collection("comments").insertOne(Document.parse("{_id: 1, story: 2}"));

        var grouped = stories.aggregate(List.of(
                Aggregates.match(Filters.in("section", "world", "sport")),
                Aggregates.group("$section", Accumulators.sum("words", "$words")),
                Aggregates.sort(Sorts.ascending("_id"))));
        var joined = stories.aggregate(List.of(
                Aggregates.match(Filters.eq("section", "world")),
                Aggregates.lookup("comments", "_id", "story", "comments"),
                Aggregates.unwind("$comments"),
                Aggregates.count()));

        assertThat(grouped)
                .containsExactly(
                        Document.parse("{_id: 'sport', words: 1}"), Document.parse("{_id: 'world', words: 12}"));
        assertThat(joined.first()).isEqualTo(new Document("count", 1));
    }

    @Test
    void reckons_per_group_and_reshapes_in_an_aggregate() {
        stories.insertMany(List.of(
                Document.parse("{_id: 1, s: 'a', n: 1, tags: ['x', 'y']}"),
                Document.parse("{_id: 2, s: 'a', n: 2.5, tags: ['y']}"),
                Document.parse("{_id: 3, s: 'b', tags: []}")));

        assertThat(aggregate("{$sort: {_id: 1}}", """
                {$group: {_id: '$s', sum: {$sum: '$n'}, avg: {$avg: '$n'}, min: {$min: '$n'}, max: {$max: '$n'},
                  first: {$first: '$_id'}, last: {$last: '$_id'}, ids: {$push: '$_id'}}}""", "{$sort: {_id: 1}}"))
                .containsExactly(
                        Document.parse(
                                "{_id: 'a', sum: 3.5, avg: 1.75, min: 1, max: 2.5, first: 1, last: 2, ids: [1, 2]}"),
                        Document.parse(
                                "{_id: 'b', sum: 0, avg: null, min: null, max: null, first: 3, last: 3, ids: [3]}"));
        assertThat(aggregate("{$unwind: '$tags'}", "{$sortByCount: '$tags'}"))
                .containsExactly(Document.parse("{_id: 'y', count: 2}"), Document.parse("{_id: 'x', count: 1}"));
        assertThat(aggregate("{$match: {s: 'b'}}", "{$addFields: {t: '$s'}}", "{$unset: 'tags'}", "{$limit: 5}"))
                .containsExactly(Document.parse("{_id: 3, s: 'b', t: 'b'}"));
        assertThat(aggregate("{$sort: {_id: -1}}", "{$skip: 2}", "{$project: {_id: 0, section: '$s', n: 1}}"))
                .containsExactly(Document.parse("{n: 1, section: 'a'}"));
    }

    private List<Document> aggregate(String... stages) {
        return stories.aggregate(Stream.of(stages).map(Document::parse).toList())
                .into(new ArrayList<>());
    }

    @Test
    void hands_out_one_batch_where_no_more_is_wanted() {
        stories.insertMany(
                IntStream.range(0, 9).mapToObj(i -> new Document("_id", i)).toList());

        assertThat(stories.find().limit(-5).batchSize(2)).hasSizeLessThan(6);
        assertThat(store.database("test")
                        .runCommand(Document.parse("{find: 'stories', batchSize: 2, singleBatch: true}"))
                        .get("cursor", Document.class))
                .containsEntry("id", 0L);
        for (var command : List.of(
                "{find: 'stories', skip: -1}", "{find: 'stories', limit: -1}", "{find: 'stories', limit: 'a'}")) {
            assertThatThrownBy(() -> store.database("test").runCommand(Document.parse(command)))
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void hands_out_more_than_a_reply_can_hold() {
        for (int i = 0; i < 7; i++) {
            stories.insertOne(new Document("_id", i).append("text", "x".repeat(8_000_000)));
        }
        var small = store.collection("small");
        small.insertMany(
                IntStream.range(0, 1000).mapToObj(i -> new Document("_id", i)).toList());

        assertThat(stories.find().map(document -> document.getInteger("_id"))).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(stories.aggregate(List.of(Aggregates.sort(Sorts.descending("_id")))))
                .hasSize(7);
        assertThat(small.find().batchSize(7)).hasSize(1000);
        assertThat(small.aggregate(List.of(Aggregates.skip(1))).batchSize(7)).hasSize(999);
    }

    @Test
    void is_about_all_there_is_however_much() {
        for (int i = 0; i < 4; i++) {
            stories.insertOne(new Document("_id", i).append("text", "x".repeat(8_000_000)));
        }

        assertThat(stories.countDocuments()).isEqualTo(4);
        assertThat(stories.countDocuments(Filters.exists("text"))).isEqualTo(4);
        assertThat(stories.distinct("_id", Integer.class)).hasSize(4);
        assertThat(stories.updateMany(Filters.exists("text"), Updates.set("a", 1))
                        .getModifiedCount())
                .isEqualTo(4);
        assertThat(stories.deleteMany(Filters.eq("a", 1)).getDeletedCount()).isEqualTo(4);
    }

    @Test
    void is_given_an_id_as_it_was_written() throws Exception {
        var id = UUID.fromString("0190f3a1-0000-7000-8000-0000000000ff");
        stories.insertOne(new Document("_id", id));
        store.restart();

        assertThat(store.collection("stories").find(Filters.eq(id)).first()).containsEntry("_id", id);
    }

    @Test
    void never_sees_half_of_a_change() throws Exception {
        stories.insertOne(Document.parse("{_id: 1, a: 0, b: {c: 0}}"));
        try (var writer = Executors.newSingleThreadExecutor()) {
            var writing = writer.submit(() -> {
                for (int i = 1; i <= 500; i++) {
                    stories.updateOne(Filters.eq(1), Updates.combine(Updates.set("a", i), Updates.set("b.c", i)));
                }
            });
            while (!writing.isDone()) {
                var story = stories.find(Filters.eq(1)).first();
                assertThat(story.get("b", Document.class).get("c")).isEqualTo(story.get("a"));
            }
            writing.get();
        }
    }
}
