package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinarySubType;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AWriteTest {

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

    @Test
    void replaces_one_revision_of_a_document_once() {
        var id = UUID.randomUUID();
        stories.insertOne(new Document("_id", id).append("revision", 1L).append("outbox", List.of()));
        var first = Filters.and(Filters.eq("_id", id), Filters.eq("revision", 1L), Filters.exists("outbox.99", false));
        var change = Updates.combine(
                Updates.inc("revision", 1L),
                Updates.set("state", new Document("headline", "Bridge closes")),
                Updates.pushEach("outbox", List.of(new Document("id", 7))),
                Updates.min("outboxSince", new Date(5)));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        var saved = stories.findOneAndUpdate(first, change, after);

        assertThat(saved).containsEntry("revision", 2L).containsEntry("outboxSince", new Date(5));
        assertThat(saved.getList("outbox", Document.class)).hasSize(1);
        assertThat(stories.findOneAndUpdate(first, change, after)).isNull();
    }

    @Test
    void finds_no_room_in_a_list_of_a_hundred() {
        stories.insertOne(new Document("_id", 1).append("outbox", List.of(new Document("id", 0))));
        for (int i = 1; i < 100; i++) {
            stories.updateOne(Filters.eq(1), Updates.push("outbox", new Document("id", i)));
        }

        var room = stories.updateOne(
                Filters.and(Filters.eq(1), Filters.exists("outbox.99", false)), Updates.set("state", "next"));

        assertThat(room.getMatchedCount()).isZero();
    }

    @Test
    void removes_an_entry_and_then_the_mark_of_an_empty_list() {
        stories.insertOne(new Document("_id", 1)
                .append("outbox", List.of(new Document("id", 1).append("type", "a"), new Document("id", 2)))
                .append("outboxSince", new Date()));
        var empty = Filters.and(Filters.eq(1), Filters.size("outbox", 0));

        stories.updateOne(Filters.eq(1), Updates.pull("outbox", new Document("id", 1)));
        var early = stories.updateOne(empty, Updates.unset("outboxSince"));
        stories.updateOne(
                Filters.eq(1),
                Updates.pullByFilter(new Document("outbox", new Document("id", new Document("$in", List.of(2))))));
        var late = stories.updateOne(empty, Updates.unset("outboxSince"));

        assertThat(early.getModifiedCount()).isZero();
        assertThat(late.getModifiedCount()).isOne();
        assertThat(stories.find(Filters.eq(1)).first()).doesNotContainKey("outboxSince");
    }

    @Test
    void changes_fields_in_every_usual_way() {
        stories.insertOne(
                Document.parse("{_id: 1, n: 1, low: 5, high: 5, gone: 1, tags: ['a'], parts: [{k: 1}, {k: 2, v: 0}]}"));

        stories.updateOne(
                Filters.eq(1),
                Updates.combine(
                        Updates.inc("n", 2L),
                        Updates.min("low", 3),
                        Updates.max("high", 3),
                        Updates.unset("gone"),
                        Updates.addEachToSet("tags", List.of("a", "b")),
                        Updates.set("state.deep.down", true),
                        Updates.set("parts.1.v", 9)));
        stories.updateOne(Filters.eq(1), Updates.pushEach("tags", List.of("c", "d")));

        assertThat(stories.find().first())
                .isEqualTo(Document.parse("{_id: 1, n: {$numberLong: '3'}, low: 3, high: 5,"
                        + " tags: ['a', 'b', 'c', 'd'], parts: [{k: 1}, {k: 2, v: 9}], state: {deep: {down: true}}}"));
    }

    @Test
    void that_upserts_takes_the_query_along() {
        var sequence = Updates.combine(Updates.set("sequence", 3L), Updates.setOnInsert("first", true));
        var upsert = new UpdateOptions().upsert(true);

        var inserted = stories.updateOne(Filters.eq("copy"), sequence, upsert);
        var updated = stories.updateOne(Filters.and(Filters.eq("copy"), Filters.lt("sequence", 4L)), sequence, upsert);

        assertThat(inserted.getUpsertedId().asString().getValue()).isEqualTo("copy");
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(updated.getMatchedCount()).isOne();
        assertThat(stories.find())
                .containsExactly(
                        new Document("_id", "copy").append("sequence", 3L).append("first", true));
    }

    @Test
    void that_would_upsert_what_is_there_and_newer_is_a_duplicate() {
        stories.insertOne(new Document("_id", "copy").append("sequence", 5L));
        var older = Filters.and(Filters.eq("_id", "copy"), Filters.lt("sequence", 3L));

        assertThatThrownBy(
                        () -> stories.updateOne(older, Updates.set("sequence", 3L), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(MongoWriteException.class, AWriteTest::isDuplicate);
        assertThatThrownBy(() -> stories.findOneAndUpdate(
                        older, Updates.set("sequence", 3L), new FindOneAndUpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        duplicate -> assertThat(duplicate.getCode()).isEqualTo(11000));
    }

    @Test
    void that_repeats_a_unique_value_is_a_duplicate_that_names_index_and_value() {
        stories.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        stories.insertOne(new Document("_id", 1).append("slug", "bridge"));
        stories.insertOne(new Document("_id", 2).append("slug", "river"));

        assertThatThrownBy(() -> stories.insertOne(new Document("_id", 3).append("slug", "bridge")))
                .isInstanceOfSatisfying(MongoWriteException.class, AWriteTest::isDuplicate)
                .hasMessageContaining("E11000 duplicate key error collection: "
                        + stories.getNamespace().getFullName() + " index: slug_1 dup key: { slug: \"bridge\" }");
        assertThatThrownBy(() -> stories.updateOne(Filters.eq(2), Updates.set("slug", "bridge")))
                .isInstanceOfSatisfying(MongoWriteException.class, AWriteTest::isDuplicate);
        assertThat(stories.find(Filters.eq("slug", "river")).first()).containsEntry("_id", 2);
    }

    private static void isDuplicate(MongoWriteException refused) {
        assertThat(refused.getCode()).isEqualTo(11000);
    }

    @Test
    void finds_and_removes_or_replaces_one() {
        stories.insertMany(List.of(Document.parse("{_id: 1, n: 1}"), Document.parse("{_id: 2, n: 2}")));

        var replaced = stories.findOneAndReplace(
                Filters.gt("n", 0), new Document("n", 9), new FindOneAndReplaceOptions().sort(new Document("n", -1)));
        var removed = stories.findOneAndDelete(Filters.eq("n", 9));

        assertThat(replaced).containsEntry("_id", 2).containsEntry("n", 2);
        assertThat(removed).isEqualTo(Document.parse("{_id: 2, n: 9}"));
        assertThat(stories.countDocuments()).isOne();
        assertThat(stories.deleteMany(Filters.exists("n")).getDeletedCount()).isOne();
    }

    @Test
    void replaces_a_document_whole_or_puts_it_there() {
        stories.insertOne(Document.parse("{_id: 1, a: 1, b: 1}"));
        var upsert = new ReplaceOptions().upsert(true);

        stories.replaceOne(Filters.and(Filters.eq(1), Filters.eq("a", 1)), Document.parse("{_id: 1, c: 1}"));
        var second = stories.replaceOne(Filters.and(Filters.eq(1), Filters.eq("a", 1)), Document.parse("{_id: 1}"));
        stories.replaceOne(Filters.eq(2), Document.parse("{_id: 2, d: 1}"), upsert);

        assertThat(second.getMatchedCount()).isZero();
        assertThat(stories.find().sort(Sorts.ascending("_id")))
                .containsExactly(Document.parse("{_id: 1, c: 1}"), Document.parse("{_id: 2, d: 1}"));
        assertThatThrownBy(() -> stories.replaceOne(Filters.eq(1), Document.parse("{_id: 3}")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void removes_what_has_ended() {
        stories.createIndex(Indexes.ascending("expiresAt"));
        for (int i = 0; i < 10; i++) {
            stories.insertOne(new Document("_id", i).append("expiresAt", new Date(i * 1000L)));
        }

        assertThat(stories.deleteMany(Filters.lte("expiresAt", new Date(6_000))).getDeletedCount())
                .isEqualTo(7);
        assertThat(stories.deleteOne(Filters.gt("expiresAt", new Date(0))).getDeletedCount())
                .isOne();
        assertThat(stories.countDocuments()).isEqualTo(2);
    }

    @Test
    void claims_what_nobody_else_has() {
        stories.insertOne(Document.parse("{_id: 1, grant: {token: 'a'}}"));
        var free = Filters.and(
                Filters.eq(1),
                Filters.eq("grant.token", "a"),
                Filters.or(Filters.eq("refreshing", null), Filters.lt("refreshing", new Date(10))));

        assertThat(stories.updateOne(free, Updates.set("refreshing", new Date(20)))
                        .getModifiedCount())
                .isOne();
        assertThat(stories.updateOne(free, Updates.set("refreshing", new Date(30)))
                        .getModifiedCount())
                .isZero();
        stories.updateOne(
                Filters.eq(1),
                Updates.combine(Updates.set("grant", new Document("token", "b")), Updates.unset("refreshing")));
        assertThat(stories.find().first()).isEqualTo(Document.parse("{_id: 1, grant: {token: 'b'}}"));
    }

    @Test
    void of_many_counts_what_was_written() {
        var twice = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));

        var ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> stories.insertMany(twice));
        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> stories.insertMany(twice, new InsertManyOptions().ordered(false)));

        assertThat(ordered.getWriteResult().getInsertedCount()).isOne();
        assertThat(ordered.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isOne());
        assertThat(unordered.getWriteResult().getInsertedCount()).isOne();
        assertThat(unordered.getWriteErrors()).hasSize(2);
    }

    @Test
    void of_many_updates_ends_at_an_error_if_ordered() {
        stories.insertMany(List.of(Document.parse("{_id: 1, t: 'text'}"), Document.parse("{_id: 2}")));
        var updates = List.of(
                new UpdateOneModel<Document>(Filters.eq(2), Updates.set("a", 1)),
                new UpdateOneModel<Document>(Filters.eq(1), Updates.inc("t", 1)),
                new UpdateOneModel<Document>(Filters.eq(2), Updates.set("b", 1)),
                new UpdateOneModel<Document>(Filters.eq(3), Updates.set("b", 1), new UpdateOptions().upsert(true)));

        var ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> stories.bulkWrite(updates));
        assertThat(ordered.getWriteResult().getModifiedCount()).isOne();
        assertThat(ordered.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isOne());
        assertThat(stories.find(Filters.eq(2)).first()).doesNotContainKey("b");

        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> stories.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
        assertThat(unordered.getWriteErrors()).hasSize(1);
        assertThat(unordered.getWriteResult().getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(3));
        assertThat(stories.find(Filters.eq(2)).first()).containsKey("b");
    }

    @Test
    void that_finds_nothing_makes_no_collection() {
        var nowhere = store.database("nowhere");
        var nothing = nowhere.getCollection("nothing");

        assertThat(nothing.updateMany(Filters.eq("a", 1), Updates.set("b", 1)).getMatchedCount())
                .isZero();
        assertThat(nothing.replaceOne(Filters.eq("a", 1), new Document("b", 1)).getMatchedCount())
                .isZero();
        assertThat(nothing.findOneAndUpdate(Filters.eq("a", 1), Updates.set("b", 1)))
                .isNull();
        assertThat(nothing.findOneAndDelete(Filters.eq("a", 1))).isNull();
        assertThat(nothing.deleteMany(Filters.eq("a", 1)).getDeletedCount()).isZero();
        assertThat(nothing.find().first()).isNull();
        assertThatThrownBy(() -> nothing.updateOne(Filters.eq("a", 1), Document.parse("{$set: {b: 1}, $what: {c: 1}}")))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> nothing.findOneAndUpdate(Filters.eq("a", 1), Document.parse("{$set: 1}")))
                .isInstanceOf(MongoCommandException.class);

        assertThat(nowhere.listCollectionNames()).isEmpty();
        assertThat(store.databaseNames()).doesNotContain(nowhere.getName());
        nothing.updateOne(Filters.eq("a", 1), Updates.set("b", 1), new UpdateOptions().upsert(true));
        assertThat(nowhere.listCollectionNames()).containsExactly("nothing");
        assertThat(store.databaseNames()).contains(nowhere.getName());
    }

    @Test
    void of_binary_data_and_timestamps_comes_back_as_it_was_given() {
        var id = new Document("t", new BsonTimestamp(0, 0));
        var document = new Document("_id", new BsonTimestamp(0, 0))
                .append("id", id)
                .append("bytes", new Binary(new byte[] {1, 2}))
                .append("old", new Binary(BsonBinarySubType.UUID_LEGACY, new byte[16]))
                .append("uuid", new UUID(1, 2))
                .append("at", new BsonTimestamp(1, 0));
        stories.insertOne(document);

        assertThat(stories.find().first()).isEqualTo(document);
    }

    @Test
    void ends_at_an_error_unless_it_says_otherwise() {
        var reply = store.database("test")
                .runCommand(Document.parse("{insert: 'stories', documents: [{_id: 1}, {_id: 1}, {_id: 2}]}"));

        assertThat(reply).containsEntry("n", 1);
        assertThat(stories.countDocuments()).isOne();
    }

    @Test
    void puts_an_id_before_all_other_fields() {
        store.database("test").runCommand(Document.parse("{insert: 'stories', documents: [{a: 1, _id: 7}, {b: 1}]}"));

        assertThat(stories.find(Filters.eq(7)).first().toJson()).isEqualTo("{\"_id\": 7, \"a\": 1}");
        assertThat(stories.find(Filters.eq("b", 1)).first().keySet()).containsExactly("_id", "b");
        assertThatThrownBy(() -> stories.insertOne(new Document("_id", new BsonRegularExpression("a"))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(53));
    }

    @Test
    void of_nothing_or_of_some_is_refused() {
        stories.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)));

        refuses(16, "{insert: 'stories', documents: []}");
        refuses(16, "{update: 'stories', updates: []}");
        refuses(16, "{delete: 'stories', deletes: []}");
        refuses(9, "{delete: 'stories', deletes: [{q: {}, limit: 2}]}");
        assertThat(stories.countDocuments()).isEqualTo(3);
    }

    private void refuses(int code, String command) {
        assertThatThrownBy(() -> store.database("test").runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    @Test
    void of_a_document_too_deep_is_refused() {
        assertThat(stories.insertOne(nested(180)).wasAcknowledged()).isTrue();
        assertThatThrownBy(() -> stories.insertOne(nested(181)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(15));
    }

    private static Document nested(int levels) {
        var document = new Document("a", 1);
        for (int level = 1; level < levels; level++) {
            document = new Document("a", document);
        }
        return document;
    }

    @Test
    void of_a_document_too_large_is_refused_whole() {
        stories.createIndex(Indexes.ascending("n"));
        stories.insertOne(Document.parse("{_id: 1, n: 1}").append("text", "x".repeat(9_000_000)));

        assertThatThrownBy(() -> stories.updateOne(
                        Filters.eq(1),
                        Updates.combine(Updates.set("n", 2), Updates.set("more", "x".repeat(9_000_000)))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(stories.countDocuments(Filters.eq("n", 1))).isOne();
    }
}
