package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheStoreTest {

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> stories;

    @BeforeEach
    void open() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        store = EmbeddedStore.start(folder, port);
        client = MongoClients.create(com.mongodb.MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(store.uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        stories = client.getDatabase("test").getCollection("stories");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void answers_hello() {
        var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    }

    @Test
    void keeps_what_it_is_given_over_a_restart() throws Exception {
        var id = UUID.randomUUID();
        stories.insertOne(new Document("_id", id).append("headline", "Bridge closes"));
        close();
        open();

        assertThat(stories.find(Filters.eq(id)).first()).containsEntry("headline", "Bridge closes");
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
                Updates.min("outboxSince", new java.util.Date(5)));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        var saved = stories.findOneAndUpdate(first, change, after);

        assertThat(saved).containsEntry("revision", 2L);
        assertThat(saved.getList("outbox", Document.class)).hasSize(1);
        assertThat(stories.findOneAndUpdate(first, change, after)).isNull();
    }

    @Test
    void removes_an_entry_and_then_the_mark_of_an_empty_list() {
        var id = UUID.randomUUID();
        stories.insertOne(new Document("_id", id)
                .append("outbox", List.of(new Document("id", 1)))
                .append("outboxSince", new java.util.Date()));

        stories.updateOne(Filters.eq(id), Updates.pull("outbox", new Document("id", 1)));
        stories.updateOne(Filters.and(Filters.eq("_id", id), Filters.size("outbox", 0)), Updates.unset("outboxSince"));

        assertThat(stories.find(Filters.eq(id)).first()).doesNotContainKey("outboxSince");
    }

    @Test
    void refuses_an_upsert_of_what_is_there_and_newer_with_mongodbs_own_code() {
        stories.insertOne(new Document("_id", "copy").append("sequence", 5L));

        assertThatThrownBy(() -> stories.updateOne(
                        Filters.and(Filters.eq("_id", "copy"), Filters.lt("sequence", 3L)),
                        Updates.set("sequence", 3L),
                        new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(11000));
    }

    @Test
    void holds_a_unique_index_over_a_restart() throws Exception {
        stories.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        stories.insertOne(new Document("slug", "bridge"));
        close();
        open();

        assertThatThrownBy(() -> stories.insertOne(new Document("slug", "bridge")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void pages_by_keyset_newest_first() {
        for (int i = 0; i < 50; i++) {
            stories.insertOne(new Document("_id", i).append("at", i / 10));
        }
        var next = Filters.and(Filters.lte("at", 3), Filters.or(Filters.lt("at", 3), Filters.lt("_id", 35)));

        var page = stories.find(next)
                .sort(new Document("at", -1).append("_id", -1))
                .limit(6)
                .map(document -> document.getInteger("_id"));

        assertThat(page).containsExactly(34, 33, 32, 31, 30, 29);
    }

    @Test
    void refuses_what_it_would_ignore_and_names_it() {
        assertRefused(
                "expireAfterSeconds",
                () -> stories.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS)));
        assertRefused(
                "partialFilterExpression",
                () -> stories.createIndex(
                        Indexes.ascending("at"), new IndexOptions().partialFilterExpression(Filters.gt("at", 1))));
        assertRefused(
                "collation",
                () -> stories.find()
                        .collation(Collation.builder().locale("de").build())
                        .first());
        assertRefused("hint", () -> stories.find().hint(new Document("at", 1)).first());
        assertRefused(
                "maxTimeMS", () -> stories.find().maxTime(1, TimeUnit.SECONDS).first());
    }

    private static void assertRefused(String name, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("does not support \"" + name + "\"");
    }
}
