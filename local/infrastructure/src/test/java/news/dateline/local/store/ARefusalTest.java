package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.conversions.Bson;
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
        assertThatThrownBy(command)
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("does not support \"" + what);
    }

    @Test
    void names_what_an_index_cannot_do() {
        index("expireAfterSeconds", new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
        index("partialFilterExpression", new IndexOptions().partialFilterExpression(Filters.gt("at", 1)));
        index("collation", new IndexOptions().collation(german()));
        names("at: text", () -> stories.createIndex(Indexes.text("at")));
        names("outbox.0", () -> stories.createIndex(Indexes.ascending("outbox.0")));
    }

    private static void index(String what, IndexOptions options) {
        names(what, () -> stories.createIndex(Indexes.ascending("at"), options));
    }

    private static Collation german() {
        return Collation.builder().locale("de").build();
    }

    @Test
    void names_an_option_that_would_be_ignored() {
        names("collation", () -> stories.find().collation(german()).first());
        names("hint", () -> stories.find().hint(new Document("at", 1)).first());
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
    void names_a_projection_an_update_or_a_stage_that_would_go_wrong() {
        projection("projection n", Projections.computed("n", "$at"));
        projection("projection tags", Projections.slice("tags", 1));
        projection("projection tags.$", Projections.include("tags.$"));
        names("an update that is a pipeline", () -> stories.updateOne(Filters.eq(1), List.of(Updates.set("a", 1))));
        names("$out", () -> stories.aggregate(List.of(Aggregates.out("c"))).toCollection());
        names(
                "$unionWith",
                () -> stories.aggregate(List.of(Aggregates.facet(new com.mongodb.client.model.Facet(
                                "f", List.of(Aggregates.unionWith("c", List.of()))))))
                        .first());
    }

    private static void projection(String what, Bson projection) {
        names(what, () -> stories.find().projection(projection).first());
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
        assertThat(stories.find()
                        .allowDiskUse(true)
                        .noCursorTimeout(true)
                        .batchSize(5)
                        .comment("why")
                        .first())
                .isNotNull();
        store.database("test").createCollection("made");
    }
}
