package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonTimestamp;
import org.bson.BsonUndefined;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.CodeWithScope;
import org.bson.types.MinKey;
import org.bson.types.Symbol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARefusalTest {

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static MongoCollection<Document> stories;

    @BeforeAll
    static void open() throws Exception {
        store = new RunningStore(folder);
        stories = store.collection("stories");
        stories.insertOne(new Document("_id", 1));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void names(String what, ThrowingCallable command) {
        names(what, 115, command);
    }

    /// @param code MongoDB's own: 115 is CommandNotSupported, 67 CannotCreateIndex
    private static void names(String what, int code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        MongoServerException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(code))
                .hasMessageContaining("does not support \"" + what);
    }

    @Test
    void names_what_an_index_cannot_do() {
        index("expireAfterSeconds", new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
        index("partialFilterExpression", new IndexOptions().partialFilterExpression(Filters.gt("at", 1)));
        index("collation", new IndexOptions().collation(german()));
        names("at: text", 67, () -> stories.createIndex(Indexes.text("at")));
        names("outbox.0", 67, () -> stories.createIndex(Indexes.ascending("outbox.0")));
    }

    private static void index(String what, IndexOptions options) {
        names(what, 67, () -> stories.createIndex(Indexes.ascending("at"), options));
    }

    private static Collation german() {
        return Collation.builder().locale("de").build();
    }

    @Test
    void names_an_option_that_would_be_ignored() {
        names("collation", () -> stories.find().collation(german()).first());
        names("hint", () -> stories.find().hint(new Document("at", 1)).first());
        names("noCursorTimeout", () -> stories.find().noCursorTimeout(true).first());
        names(
                "sort $natural",
                () -> stories.find().sort(new Document("$natural", -1)).first());
        names("sort a", () -> stories.find().sort(Sorts.metaTextScore("a")).first());
        names(
                "arrayFilters",
                () -> stories.updateOne(
                        Filters.eq(1),
                        Updates.set("a.$[part]", 1),
                        new UpdateOptions().arrayFilters(List.of(Filters.eq("part", 1)))));
        names("maxTimeMS", () -> stories.find().maxTime(1, TimeUnit.SECONDS).first());
        names(
                "hint",
                () -> stories.updateOne(
                        Filters.eq(1), Updates.set("a", 1), new UpdateOptions().hint(new Document("a", 1))));
        names("validator", () -> store.database("test").runCommand(Document.parse("{create: 'a', validator: {}}")));
        names(
                "capped",
                () -> store.database("test")
                        .createCollection(
                                "b", new CreateCollectionOptions().capped(true).sizeInBytes(9)));
        names(
                "startTransaction",
                () -> store.database("test").runCommand(Document.parse("{find: 'stories', startTransaction: true}")));
    }

    @Test
    void is_of_an_argument_that_would_be_taken_for_another() {
        names("a.0", () -> stories.distinct("a.0", Integer.class).first());
        names(
                "ns",
                67,
                () -> store.database("test")
                        .runCommand(Document.parse(
                                "{createIndexes: 'a', indexes: [{key: {a: 1}, name: 'a', ns: 'test.b'}]}")));
        names(
                "the name",
                67,
                () -> store.database("test")
                        .runCommand(Document.parse("{createIndexes: 'a', indexes: [{key: {a: 1}}]}")));
        names(
                "the key",
                67,
                () -> store.database("test")
                        .runCommand(Document.parse("{createIndexes: 'a', indexes: [{key: {}, name: 'a'}]}")));
        for (var command : List.of(
                "{find: 'stories', limit: {$numberLong: '4294967296'}}",
                "{count: 'stories', limit: -1}",
                "{count: 'stories', skip: 1.5}",
                "{aggregate: 'stories', pipeline: [], cursor: {batchSize: -1}}",
                "{update: 'stories', updates: [{q: {}, u: {$set: {a: 1}}, multi: 'yes'}]}",
                "{insert: 'stories', documents: [{}], ordered: 0}",
                "{aggregate: 1, pipeline: [], cursor: {}}")) {
            assertThatThrownBy(() -> store.database("test").runCommand(Document.parse(command)))
                    .as(command)
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getCode()).isIn(2, 14, 73));
        }
    }

    @Test
    void names_a_projection_that_would_go_wrong() {
        projection("projection n", Projections.computed("n", "$at"));
        projection("projection tags", Projections.slice("tags", 1));
        projection("projection tags.$", Projections.include("tags.$"));
        projection("projection tags", Projections.elemMatch("tags", Filters.eq("k", 1)));
    }

    @Test
    void names_an_operator_of_a_query_though_nothing_is_there_to_match() {
        var nothing = store.collection("nothing");
        for (var query : List.of(
                "{a: {$type: 'string'}}",
                "{a: {$mod: [4, 0]}}",
                "{a: {$bitsAllSet: 1}}",
                "{a: {$near: [1, 1]}}",
                "{a: {$regex: 'a'}}",
                "{a: {$options: 'i', $regex: 'a'}}",
                "{a: {$regularExpression: {pattern: 'a', options: ''}}}",
                "{a: {$eq: {$regularExpression: {pattern: 'a', options: ''}}}}",
                "{a: {$ne: {$regularExpression: {pattern: 'a', options: ''}}}}",
                "{a: {$gt: {$regularExpression: {pattern: 'a', options: ''}}}}",
                "{a: {$in: [1, {$regularExpression: {pattern: 'a', options: ''}}]}}",
                "{a: {$nin: [{$regularExpression: {pattern: 'a', options: ''}}]}}",
                "{a: {$not: {$regularExpression: {pattern: 'a', options: ''}}}}",
                "{a: {$not: {$regex: 'a'}}}",
                "{a: {$all: [{$regularExpression: {pattern: 'a', options: ''}}]}}",
                "{a: {$elemMatch: {$regex: 'a'}}}",
                "{a: {$geoWithin: {}}}",
                "{$expr: {$gt: ['$a', '$b']}}",
                "{$where: 'true'}",
                "{$text: {$search: 'a'}}",
                "{$jsonSchema: {}}")) {
            var filter = Document.parse(query);
            names("$", () -> nothing.find(filter).first());
            names("$", () -> nothing.countDocuments(filter));
            names("$", () -> nothing.distinct("a", filter, String.class).first());
            names("$", () -> nothing.updateOne(filter, Updates.set("a", 1)));
            names("$", () -> nothing.deleteOne(filter));
            names("$", () -> nothing.findOneAndDelete(filter));
            names("$", () -> nothing.find(Filters.or(Filters.nor(filter))).first());
        }
        names(
                "a range to MinKey",
                () -> nothing.find(Filters.gt("a", new MinKey())).first());
    }

    @Test
    void names_a_change_that_would_go_wrong() {
        names("an update that is a pipeline", () -> stories.updateOne(Filters.eq(1), List.of(Updates.set("a", 1))));
        for (var change : List.of(
                "{$mul: {a: 2}}",
                "{$rename: {a: 'b'}}",
                "{$pop: {a: 1}}",
                "{$pullAll: {a: [1]}}",
                "{$bit: {a: {and: 1}}}",
                "{$currentDate: {a: true}}")) {
            change(change.substring(1, change.indexOf(':')), change);
        }
        change("a.$", "{$set: {'a.$': 1}}");
        change("a.$[]", "{$inc: {'a.$[]': 1}}");
        change("a.$[part].b", "{$set: {'a.$[part].b': 1}}");
        change("$sort in $push", "{$push: {a: {$each: [1], $sort: 1}}}");
        change("$position in $push", "{$push: {a: {$each: [1], $position: 0}}}");
        change("$slice in $push", "{$push: {a: {$each: [1], $slice: -3}}}");
        change("$inc of a decimal", "{$inc: {a: {$numberDecimal: '1'}}}");
        change("$mod", "{$pull: {a: {$mod: [4, 0]}}}");
        change("$regex", "{$pull: {a: {$regularExpression: {pattern: 'b', options: ''}}}}");
    }

    private static void change(String what, String change) {
        names(what, () -> stories.updateOne(Filters.eq(1), Document.parse(change)));
        names(what, () -> stories.findOneAndUpdate(Filters.eq(1), Document.parse(change)));
    }

    @Test
    void names_a_stage_or_an_expression_that_would_go_wrong() {
        for (var stage : List.of(
                "{$out: 'c'}",
                "{$merge: {into: 'c'}}",
                "{$unionWith: 'c'}",
                "{$facet: {f: []}}",
                "{$graphLookup: {}}",
                "{$bucket: {}}",
                "{$sample: {size: 1}}",
                "{$redact: '$$KEEP'}",
                "{$setWindowFields: {}}",
                "{$changeStream: {}}")) {
            stage(stage.substring(1, stage.indexOf(':')), stage);
        }
        stage("$toUpper", "{$project: {a: {$toUpper: '$b'}}}");
        stage("$add", "{$addFields: {a: {$add: [1, '$b']}}}");
        stage("$$ROOT", "{$group: {_id: null, all: {$push: '$$ROOT'}}}");
        stage("$stdDevPop", "{$group: {_id: null, d: {$stdDevPop: '$a'}}}");
        stage("$multiply", "{$group: {_id: {$multiply: ['$a', 2]}}}");
        stage("pipeline", "{$lookup: {from: 'c', as: 'c', pipeline: []}}");
        stage("as c.d", "{$lookup: {from: 'c', localField: 'a', foreignField: 'a', as: 'c.d'}}");
        stage("localField a.0", "{$lookup: {from: 'c', localField: 'a.0', foreignField: 'a', as: 'c'}}");
        stage("$$NOW", "{$group: {_id: '$$NOW'}}");
        stage("sort a.0", "{$sort: {'a.0': 1}}");
        stage("sort a", "{$sort: {a: {$meta: 'textScore'}}}");
        stage("a.b", "{$addFields: {'a.b': '$c'}}");
        stage("a", "{$addFields: {a: {b: '$c'}}}");
        stage("projection a", "{$project: {a: {b: 1}}}");
        stage("a new field with another left out", "{$project: {a: '$b', c: 0}}");
        stage("a.b", "{$group: {_id: {'a.b': '$c'}}}");
        stage("$regex", "{$match: {a: {$regex: 'b'}}}");
    }

    @Test
    void names_a_value_that_an_aggregate_would_reckon_otherwise() {
        var numbers = store.collection("numbers");
        numbers.insertMany(List.of(Document.parse("{n: {$numberDecimal: '1'}, a: []}"), Document.parse("{n: 1}")));
        for (var accumulator : List.of("$sum", "$avg")) {
            names(
                    "a sum of decimals",
                    () -> numbers.aggregate(List.of(new Document(
                                    "$group", new Document("_id", null).append("n", new Document(accumulator, "$n")))))
                            .first());
        }
        names(
                "an empty array",
                () -> numbers.aggregate(List.of(Aggregates.lookup("numbers", "a", "a", "a")))
                        .first());
        names("sort a.0", () -> numbers.find().sort(Sorts.ascending("a.0")).first());
    }

    private static void stage(String what, String stage) {
        names(
                what,
                () -> stories.aggregate(List.of(new Document("$limit", 5), Document.parse(stage)))
                        .first());
    }

    private static void projection(String what, Bson projection) {
        names(what, () -> stories.find().projection(projection).first());
    }

    @Test
    void names_a_value_that_would_be_lost() {
        for (int subtype : List.of(1, 2, 5, 6, 8, 0x80, 0x81, 0xff)) {
            var data = new Document("a", List.of(new Document("b", new Binary((byte) subtype, new byte[] {1}))));
            var what = "binary data of subtype " + subtype;
            names(what, () -> stories.insertOne(data));
            names(what, () -> stories.insertMany(List.of(new Document("a", 1), data)));
            names(what, () -> stories.updateOne(Filters.eq(1), Updates.set("a", data)));
            names(what, () -> stories.find(data).first());
        }
        names(
                "binary data of subtype 4 and 1 bytes",
                () -> stories.insertOne(new Document("a", new Binary((byte) 4, new byte[1]))));
        names("type 0x06", () -> stories.insertOne(new Document("a", new BsonUndefined())));
        names("type 0x0e", () -> stories.insertOne(new Document("a", new Symbol("s"))));
        names("type 0x0f", () -> stories.insertOne(new Document("a", new CodeWithScope("s", new Document()))));
        names("more than 200 levels", () -> stories.insertOne(nested(300)));
        assertThat(stories.countDocuments(Filters.exists("a"))).isZero();
    }

    private static Document nested(int levels) {
        return levels == 0 ? new Document() : new Document("a", nested(levels - 1));
    }

    @Test
    void names_two_fields_of_one_name() {
        var twice =
                new RawBsonDocument(HexFormat.of().parseHex("0f000000" + "0a6100" + "10610001000000" + "00"), 0, 15);
        names(
                "two fields a",
                () -> store.database("test")
                        .getCollection("stories", RawBsonDocument.class)
                        .insertOne(twice));
    }

    @Test
    void names_a_timestamp_that_would_be_filled_in() {
        var now = new BsonTimestamp(0, 0);
        names("Timestamp(0, 0)", () -> stories.insertOne(new Document("a", now)));
        names("Timestamp(0, 0)", () -> stories.replaceOne(Filters.eq(1), new Document("a", now)));
        names("Timestamp(0, 0)", () -> stories.updateOne(Filters.eq(1), Updates.set("a", now)));
        names(
                "Timestamp(0, 0)",
                () -> stories.updateOne(
                        Filters.eq(2), Updates.setOnInsert("a", now), new UpdateOptions().upsert(true)));
        names("Timestamp(0, 0)", () -> stories.findOneAndReplace(Filters.eq(1), new Document("a", now)));
        assertThat(stories.countDocuments(Filters.exists("a"))).isZero();
    }

    @Test
    void knows_no_command_that_the_store_does_not() {
        assertThatThrownBy(() -> store.database("test").runCommand(new Document("mapReduce", "stories")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(59));
        assertThatThrownBy(() -> stories.withWriteConcern(new WriteConcern(2)).insertOne(new Document()))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(100));
    }

    @Test
    void is_not_for_what_clients_say_by_themselves() {
        assertThat(store.database("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
                .isTrue();
        assertThat(store.database("admin").runCommand(new Document("ping", 1)).get("ok"))
                .isEqualTo(1.0);
        assertThat(store.database("admin").runCommand(new Document("buildInfo", 1)))
                .containsKey("version");
        stories.withWriteConcern(WriteConcern.MAJORITY).insertOne(new Document());
        assertThat(stories.find().allowDiskUse(true).batchSize(5).comment("why").first())
                .isNotNull();
        store.database("test").createCollection("made");
    }
}
