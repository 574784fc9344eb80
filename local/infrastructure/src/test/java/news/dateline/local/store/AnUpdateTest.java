package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AnUpdateTest {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    @Parameter
    Deployment deployment;

    @TempDir
    Path folder;

    private RunningStore store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() throws Exception {
        store = deployment.open(folder);
        things = store.collection("things");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private UpdateResult update(String before, String update) {
        things.deleteMany(new Document());
        things.insertOne(identified(before));
        return things.updateOne(new Document(), Document.parse(update));
    }

    private static Document identified(String fields) {
        var document = new Document("_id", 1);
        document.putAll(Document.parse(fields));
        return document;
    }

    /// To the types, and to the order of fields.
    private void holds(String fields, String as) {
        assertThat(things.find().first().toJson(EXACT))
                .as(as)
                .isEqualTo(identified(fields).toJson(EXACT));
    }

    private void makes(String before, String update, String after) {
        assertThat(update(before, update).getModifiedCount()).as(update).isOne();
        holds(after, update);
    }

    private void leaves(String before, String update) {
        var result = update(before, update);
        assertThat(result.getMatchedCount()).as(update).isOne();
        assertThat(result.getModifiedCount()).as(update).isZero();
        holds(before, update);
    }

    private void refuses(String before, String update, int code) {
        refuses(code, update, () -> update(before, update));
        holds(before, update);
    }

    private static void refuses(int code, String update, ThrowingCallable command) {
        var refused = catchThrowableOfType(MongoException.class, command);
        assertThat(refused).as(update).isNotNull();
        assertThat(refused.getCode()).as(update).isEqualTo(code);
    }

    @Test
    void sets_a_value_to_what_is_given_though_it_is_equal() {
        makes("{a: 5}", "{$set: {a: {$numberLong: '5'}}}", "{a: {$numberLong: '5'}}");
        makes("{a: 5}", "{$set: {a: 5.0}}", "{a: 5.0}");
        makes("{a: 0.1}", "{$set: {a: {$numberDecimal: '0.1'}}}", "{a: {$numberDecimal: '0.1'}}");
        makes("{a: {$numberDecimal: '1.0'}}", "{$set: {a: {$numberDecimal: '1'}}}", "{a: {$numberDecimal: '1'}}");
        makes("{a: 0.0}", "{$set: {a: -0.0}}", "{a: -0.0}");
        makes("{}", "{$set: {a: null}}", "{a: null}");
        makes("{a: {x: 1, y: 2}}", "{$set: {a: {y: 2, x: 1}}}", "{a: {y: 2, x: 1}}");
        makes("{a: [{x: 1}]}", "{$set: {a: [{x: 1.0}]}}", "{a: [{x: 1.0}]}");
        makes("{a: [1]}", "{$set: {a: 1}}", "{a: 1}");
    }

    @Test
    void to_what_is_there_modifies_nothing() {
        leaves("{a: 5}", "{$set: {a: 5}}");
        leaves("{a: {x: [1, {y: null}]}}", "{$set: {a: {x: [1, {y: null}]}}}");
        leaves("{a: 5}", "{$inc: {a: 0}}");
        leaves("{a: 5}", "{$min: {a: 5.0}}");
        leaves("{a: 5}", "{$max: {a: {$numberLong: '5'}}}");
        leaves("{a: 5}", "{$unset: {b: ''}}");
        leaves("{a: [1]}", "{$unset: {'a.1': ''}}");
        leaves("{a: 5}", "{$unset: {'a.b': ''}}");
        leaves("{a: [1]}", "{$pull: {a: 2}}");
        leaves("{a: [1]}", "{$pull: {b: 2, 'c.d': 1}}");
        leaves("{a: [1]}", "{$push: {a: {$each: []}}}");
        leaves("{a: [1]}", "{$addToSet: {a: 1}}");
        leaves("{a: 1}", "{$setOnInsert: {b: 1, 'a.b': 1}}");
        leaves("{a: 1}", "{$set: {_id: 1}}");
    }

    @Test
    void adds_fields_in_the_order_of_their_names_and_keeps_the_place_of_others() {
        makes(
                "{z: 0, c: 0}",
                "{$set: {d: 1, b: 1, z: 1, 'e.y': 1, 'e.x': 1}, $inc: {a: 1}}",
                "{z: 1, c: 0, a: 1, b: 1, d: 1, e: {x: 1, y: 1}}");
        makes("{}", "{$set: {'a.10': 1, 'a.9': 1, 'a.b': 1}}", "{a: {'9': 1, '10': 1, b: 1}}");
        makes("{a: 1, b: 2, c: 3}", "{$unset: {b: 1, c: null}, $set: {d: 4}}", "{a: 1, d: 4}");
    }

    @Test
    void reaches_the_elements_of_an_array_by_their_positions() {
        makes("{a: [1, 2]}", "{$set: {'a.1': 9}}", "{a: [1, 9]}");
        makes("{a: [1]}", "{$set: {'a.3': 9}}", "{a: [1, null, null, 9]}");
        makes("{a: []}", "{$set: {'a.10': 10, 'a.9': 9, 'a.1': 1}}", """
                {a: [null, 1, null, null, null, null, null, null, null, 9, 10]}""");
        makes("{a: [{x: 1}]}", "{$inc: {'a.0.x': 1, 'a.1.x': 5}}", "{a: [{x: 2}, {x: 5}]}");
        makes("{a: [[1], 2]}", "{$push: {'a.0': 3}}", "{a: [[1, 3], 2]}");
        makes("{a: [1, 2]}", "{$unset: {'a.0': ''}}", "{a: [null, 2]}");
        makes("{a: [{x: 1, y: 2}]}", "{$unset: {'a.0.x': ''}}", "{a: [{y: 2}]}");
        refuses("{a: [1]}", "{$set: {'a.1600000': 1}}", 34);
        refuses("{a: [1]}", "{$set: {'a.99999999999': 1}}", 34);
    }

    @Test
    void is_refused_where_nothing_can_be() {
        refuses("{a: 'text'}", "{$set: {'a.b': 1}}", 28);
        refuses("{a: null}", "{$set: {'a.b': 1}}", 28);
        refuses("{a: [1]}", "{$set: {'a.b': 1}}", 28);
        refuses("{a: [1]}", "{$inc: {'a.0.b': 1}}", 28);
        refuses("{a: 1}", "{$push: {'a.b.c': 1}}", 28);
        refuses("{a: 1}", "{$pull: {'a.b': 1}}", 28);
    }

    @Test
    void counts_in_the_larger_type_of_two_numbers() {
        makes("{a: 2147483647}", "{$inc: {a: 1}}", "{a: {$numberLong: '2147483648'}}");
        makes("{a: 1}", "{$inc: {a: {$numberLong: '1'}}}", "{a: {$numberLong: '2'}}");
        makes("{a: 1}", "{$inc: {a: {$numberLong: '0'}}}", "{a: {$numberLong: '1'}}");
        makes("{a: 1}", "{$inc: {a: 0.5}}", "{a: 1.5}");
        makes("{a: {$numberLong: '1'}}", "{$inc: {a: 1.0}}", "{a: 2.0}");
        makes("{}", "{$inc: {a: {$numberLong: '3'}, 'b.c': 2}}", "{a: {$numberLong: '3'}, b: {c: 2}}");
        refuses("{a: {$numberLong: '9223372036854775807'}}", "{$inc: {a: 1}}", 2);
        refuses("{a: 'text'}", "{$inc: {a: 1}}", 14);
        refuses("{a: null}", "{$inc: {a: 1}}", 14);
        refuses("{a: 1}", "{$inc: {a: 'text'}}", 14);
        refuses("{a: 1}", "{$inc: {a: null}}", 14);
    }

    @Test
    void takes_the_less_or_the_greater_in_the_order_of_all_types() {
        makes("{a: 5}", "{$min: {a: 4.5}}", "{a: 4.5}");
        makes("{a: 5}", "{$max: {a: 'text'}}", "{a: 'text'}");
        makes("{a: 'text'}", "{$min: {a: 5}}", "{a: 5}");
        makes("{a: 5}", "{$min: {a: null}}", "{a: null}");
        makes("{a: null}", "{$max: {a: 5}}", "{a: 5}");
        makes("{}", "{$min: {a: 5}, $max: {b: null}}", "{a: 5, b: null}");
        makes("{a: true}", "{$max: {a: {$date: '2026-01-01T00:00:00Z'}}}", "{a: {$date: '2026-01-01T00:00:00Z'}}");
        makes("{a: {x: 1, y: 1}}", "{$max: {a: {x: 2, b: 1}}}", "{a: {x: 2, b: 1}}");
        makes("{a: {y: 1}}", "{$max: {a: {b: 'text'}}}", "{a: {b: 'text'}}");
        makes("{a: [1, 2]}", "{$max: {a: [1, 2, 0]}}", "{a: [1, 2, 0]}");
        leaves("{a: [9]}", "{$max: {a: {x: 1}}}");
        leaves("{a: null}", "{$min: {a: 5}}");
    }

    @Test
    void appends_to_an_array_or_begins_one() {
        makes("{a: [1]}", "{$push: {a: 1}}", "{a: [1, 1]}");
        makes("{a: [1]}", "{$push: {a: [2, 3]}}", "{a: [1, [2, 3]]}");
        makes("{a: [1]}", "{$push: {a: {$each: [2, [3]]}}}", "{a: [1, 2, [3]]}");
        makes("{}", "{$push: {a: 1, 'b.c': {$each: []}}}", "{a: [1], b: {c: []}}");
        refuses("{a: null}", "{$push: {a: 1}}", 2);
        refuses("{a: 'text'}", "{$push: {a: 1}}", 2);
        refuses("{a: [1]}", "{$push: {a: {$each: 1}}}", 2);
    }

    @Test
    void appends_to_a_set_what_equals_no_element() {
        makes("{a: [1]}", "{$addToSet: {a: {$each: [1.0, 2, {$numberLong: '2'}, '1']}}}", "{a: [1, 2, '1']}");
        makes("{a: [{x: 1, y: 2}]}", "{$addToSet: {a: {y: 2, x: 1}}}", "{a: [{x: 1, y: 2}, {y: 2, x: 1}]}");
        makes("{a: [1, 1]}", "{$addToSet: {a: [1]}}", "{a: [1, 1, [1]]}");
        makes("{a: [1]}", "{$addToSet: {a: null}}", "{a: [1, null]}");
        makes("{}", "{$addToSet: {a: {$each: [2, 2]}, b: {$each: []}}}", "{a: [2], b: []}");
        leaves("{a: [{x: 1, y: [2]}]}", "{$addToSet: {a: {x: 1.0, y: [2]}}}");
        refuses("{a: null}", "{$addToSet: {a: 1}}", 2);
        refuses("{a: 'text'}", "{$addToSet: {a: 1}}", 2);
        refuses("{a: [1]}", "{$addToSet: {a: {$each: 1}}}", 14);
        refuses("{a: [1]}", "{$addToSet: {a: {$each: [1], b: 1}}}", 2);
    }

    @Test
    void takes_elements_out_that_are_equal_or_satisfy_a_demand() {
        makes("{a: [1, 2, 1.0, '1', [1], null]}", "{$pull: {a: 1}}", "{a: [2, '1', [1], null]}");
        makes("{a: [1, null]}", "{$pull: {a: null}}", "{a: [1]}");
        makes("{a: [[1], [1, 2], 1]}", "{$pull: {a: [1, 2]}}", "{a: [[1], 1]}");
        makes("{a: [1, 2, 3, 'b']}", "{$pull: {a: {$gte: 2}}}", "{a: [1, 'b']}");
        makes("{a: [1, 2, 3]}", "{$pull: {a: {$in: [1, 3.0]}}}", "{a: [2]}");
        makes("{a: [[5], 5, 0]}", "{$pull: {a: {$gt: 1}}}", "{a: [0]}");
        makes("{a: [{x: 1, y: 1}, {x: 2}, 1]}", "{$pull: {a: {x: 1}}}", "{a: [{x: 2}, 1]}");
        makes("{a: [{x: 1}, {x: 2}, {x: [3]}]}", "{$pull: {a: {x: {$in: [1, 3]}}}}", "{a: [{x: 2}]}");
        makes("{a: [{x: 1}, {x: 2}, {y: 3}]}", "{$pull: {a: {$or: [{x: 1}, {y: 3}]}}}", "{a: [{x: 2}]}");
        makes("{a: [{x: 1}, 1]}", "{$pull: {a: {}}}", "{a: [1]}");
        makes("{a: [1]}", "{$pull: {a: 1}}", "{a: []}");
        refuses("{a: null}", "{$pull: {a: 1}}", 2);
        refuses("{a: 1}", "{$pull: {a: 1}}", 2);
    }

    @Test
    void of_one_field_in_two_ways_is_a_conflict() {
        refuses("{a: 1}", "{$set: {a: 1}, $inc: {a: 1}}", 40);
        refuses("{a: {b: 1}}", "{$set: {'a.b': 1}, $unset: {a: ''}}", 40);
        refuses("{a: {b: 1}}", "{$set: {a: {}, 'a.b': 1}}", 40);
        refuses("{}", "{$set: {a: 1}, $setOnInsert: {a: 1}}", 40);
        makes("{}", "{$set: {'a.b': 1, 'a.c': 1}, $inc: {'ab': 1}}", "{a: {b: 1, c: 1}, ab: 1}");
    }

    @Test
    void never_changes_an_id() {
        refuses("{}", "{$set: {_id: 2}}", 66);
        refuses("{}", "{$set: {_id: {$numberLong: '1'}}}", 66);
        refuses("{}", "{$unset: {_id: ''}}", 66);
        refuses("{}", "{$inc: {_id: 1}}", 66);
        refuses("{_id: {x: 1}}", "{$set: {'_id.x': 2}}", 66);
        refuses("{_id: {x: 1}}", "{$set: {'_id.y': 2}}", 66);
        leaves("{_id: {x: 1}}", "{$set: {'_id.x': 1}}");
    }

    @Test
    void that_is_none_is_refused() {
        refuses("{a: 1}", "{$set: {'': 1}}", 56);
        refuses("{a: 1}", "{$set: {'a..b': 1}}", 56);
        refuses("{a: 1}", "{$set: {'a.': 1}}", 56);
        refuses("{a: 1}", "{$set: 1}", 9);
        refuses("{a: 1}", "{$set: {'" + "b.".repeat(180) + "b': 1}}", 15);
        refuses(9, "operators and fields", () -> command("{q: {}, u: {$set: {b: 1}, c: 1}}"));
    }

    @Test
    void by_another_document_keeps_the_id_alone() {
        replaces("{a: 1, b: 1}", "{c: 1}", "{c: 1}");
        replaces("{a: 1}", "{_id: 1, a: 2}", "{a: 2}");
        replaces("{a: 1}", "{}", "{}");
        replaces("{a: 1}", "{'a.b': 1}", "{'a.b': 1}");
        things.insertOne(new Document("_id", 1));
        refuses(66, "another id", () -> things.replaceOne(new Document(), new Document("_id", 2)));
        refuses(52, "a name with a dollar", () -> command("{q: {}, u: {a: 1, $b: 1}}"));
        refuses(9, "of many", () -> command("{q: {}, u: {a: 1}, multi: true}"));
        assertThat(things.replaceOne(new Document(), new Document("_id", 1)).getModifiedCount())
                .isZero();
    }

    private void replaces(String before, String replacement, String after) {
        things.insertOne(identified(before));
        assertThat(things.replaceOne(new Document(), Document.parse(replacement))
                        .getModifiedCount())
                .as(replacement)
                .isOne();
        holds(after, replacement);
        things.deleteMany(new Document());
    }

    private void command(String update) {
        var reply = store.database("test")
                .runCommand(new Document("update", "things").append("updates", List.of(Document.parse(update))));
        reply.getList("writeErrors", Document.class, List.of()).forEach(error -> {
            throw new MongoException(error.getInteger("code"), error.getString("errmsg"));
        });
    }

    @Test
    void that_finds_nothing_begins_with_what_the_query_says() {
        upserts("{_id: 1}", "{$set: {a: 1}}", "{a: 1}");
        upserts("{_id: 1, b: 2, c: {$gt: 1}}", "{$set: {a: 1}}", "{b: 2, a: 1}");
        upserts("{_id: {$eq: 1}, b: {$eq: 2, $gt: 0}}", "{$inc: {b: 1}}", "{b: 3}");
        upserts("{$and: [{_id: 1}, {$and: [{b: 2}]}]}", "{$setOnInsert: {a: 1}}", "{b: 2, a: 1}");
        upserts("{_id: {$in: [1]}, $or: [{b: 2}]}", "{$setOnInsert: {a: 1}}", "{b: 2, a: 1}");
        upserts("{_id: 1, b: {$all: [2]}}", "{$set: {a: 1}}", "{b: 2, a: 1}");
        upserts("{_id: 1, b: {$in: [2, 3]}, $or: [{c: 1}, {c: 2}]}", "{$set: {a: 1}}", "{a: 1}");
        upserts("{_id: 1, b: {$ne: 2}, c: {$not: {$eq: 1}}, $nor: [{d: 1}]}", "{$set: {a: 1}}", "{a: 1}");
        upserts("{_id: 1, 'b.c': 2, 'b.d': 3}", "{$push: {'b.e': 1}}", "{b: {c: 2, d: 3, e: [1]}}");
        upserts("{_id: 1, b: [1, 2]}", "{$set: {'b.0': 0}}", "{b: [0, 2]}");
        upserts("{b: null}", "{$set: {_id: 1}}", "{b: null}");
        upserts("{b: {$gt: 1}}", "{$setOnInsert: {_id: 1}}", "{}");
        upserts("{'_id': 1, b: 1}", "{$unset: {b: '', c: ''}}", "{}");
    }

    private void upserts(String query, String update, String after) {
        var result = things.updateOne(Document.parse(query), Document.parse(update), new UpdateOptions().upsert(true));
        assertThat(result.getMatchedCount()).as(query).isZero();
        assertThat(result.getUpsertedId().asInt32().getValue()).as(query).isOne();
        holds(after, query);
        things.deleteMany(new Document());
    }

    @Test
    void that_finds_nothing_may_put_another_document_there() {
        for (var upsert : List.of(
                "{q: {_id: 1, b: 2}, u: {a: 1}, upsert: true}",
                "{q: {_id: 1}, u: {a: 1, _id: 1}, upsert: true}",
                "{q: {b: 2, 'b.c': 3}, u: {_id: 1, a: 1}, upsert: true}",
                "{q: {_id: {$gt: 0}}, u: {_id: 1, a: 1}, upsert: true}")) {
            command(upsert);
            holds("{a: 1}", upsert);
            things.deleteMany(new Document());
        }
        command("{q: {b: 2}, u: {a: 1}, upsert: true}");
        assertThat(things.find().first().keySet()).containsExactly("_id", "a");
    }

    @Test
    void that_finds_nothing_is_refused_if_the_query_says_too_much() {
        refusesUpsert("{q: {_id: 1, a: 1, $and: [{a: 2}]}, u: {$set: {b: 1}}, upsert: true}", 54);
        refusesUpsert("{q: {_id: 1, a: 1, 'a.b': 1}, u: {$set: {b: 1}}, upsert: true}", 54);
        refusesUpsert("{q: {_id: 1, a: {$all: [1, 2]}}, u: {$set: {b: 1}}, upsert: true}", 54);
        refusesUpsert("{q: {_id: 1}, u: {$set: {_id: 2}}, upsert: true}", 66);
        refusesUpsert("{q: {_id: 1}, u: {_id: 2}, upsert: true}", 66);
        refusesUpsert("{q: {_id: 1}, u: {$unset: {_id: ''}}, upsert: true}", 66);
        refusesUpsert("{q: {'_id.x': 1}, u: {a: 1}, upsert: true}", 111);
        refusesUpsert("{q: {_id: [1]}, u: {$set: {a: 1}}, upsert: true}", 53);
        refusesUpsert("{q: {_id: 1, a: 'text'}, u: {$inc: {a: 1}}, upsert: true}", 14);
        assertThat(things.countDocuments()).isZero();
    }

    private void refusesUpsert(String upsert, int code) {
        refuses(code, upsert, () -> command(upsert));
    }

    @Test
    void of_many_counts_what_it_found_and_what_it_changed() {
        things.insertMany(List.of(
                Document.parse("{_id: 1, a: 1}"), Document.parse("{_id: 2, a: 2}"), Document.parse("{_id: 3, a: 3}")));

        var some = things.updateMany(Document.parse("{a: {$gte: 2}}"), Document.parse("{$max: {a: 3}}"));
        var none = things.updateMany(
                Document.parse("{a: 9}"), Document.parse("{$set: {b: 1}}"), new UpdateOptions().upsert(false));

        assertThat(some.getMatchedCount()).isEqualTo(2);
        assertThat(some.getModifiedCount()).isOne();
        assertThat(none.getMatchedCount()).isZero();
        assertThat(things.countDocuments(Document.parse("{a: 3}"))).isEqualTo(2);
    }

    @Test
    void by_find_and_modify_tells_what_it_did() {
        things.insertMany(List.of(Document.parse("{_id: 1, a: 1, b: 1}"), Document.parse("{_id: 2, a: 2, b: 2}")));

        tells(
                "{query: {a: {$gt: 0}}, sort: {a: -1}, update: {$inc: {a: 1}}}",
                "{lastErrorObject: {n: 1, updatedExisting: true}, value: {_id: 2, a: 2, b: 2}}");
        tells(
                "{query: {a: 3}, update: {$inc: {a: 1}}, new: true, fields: {a: 1, _id: 0}}",
                "{lastErrorObject: {n: 1, updatedExisting: true}, value: {a: 4}}");
        tells(
                "{query: {a: 9}, update: {$inc: {a: 1}}, new: true, fields: {a: 1}}",
                "{lastErrorObject: {n: 0, updatedExisting: false}, value: null}");
        tells(
                "{query: {_id: 3}, update: {$inc: {a: 1}}, upsert: true}",
                "{lastErrorObject: {n: 1, updatedExisting: false, upserted: 3}, value: null}");
        tells(
                "{query: {_id: 4}, update: {a: 1}, upsert: true, new: true}",
                "{lastErrorObject: {n: 1, updatedExisting: false, upserted: 4}, value: {_id: 4, a: 1}}");
        tells("{sort: {_id: -1}, remove: true, fields: {_id: 1}}", "{lastErrorObject: {n: 1}, value: {_id: 4}}");
        tells("{query: {a: 9}, remove: true}", "{lastErrorObject: {n: 0}, value: null}");
        for (var refused : List.of(
                "{query: {_id: 1}}",
                "{remove: true, update: {$set: {a: 1}}}",
                "{remove: true, new: true}",
                "{remove: true, upsert: true}")) {
            refuses(9, refused, () -> findAndModify(refused));
        }
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    private void tells(String options, String reply) {
        var told = findAndModify(options);
        told.keySet().retainAll(List.of("lastErrorObject", "value"));
        assertThat(told).as(options).isEqualTo(Document.parse(reply));
    }

    private Document findAndModify(String options) {
        var command = new Document("findAndModify", "things");
        command.putAll(Document.parse(options));
        return store.database("test").runCommand(command);
    }
}
