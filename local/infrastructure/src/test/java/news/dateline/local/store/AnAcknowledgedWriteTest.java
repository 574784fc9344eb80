package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often the store is killed: `-Ddateline.kills=N`; 50 times in the long games.
class AnAcknowledgedWriteTest {

    private static final int KILLS = Integer.getInteger("dateline.kills", Boolean.getBoolean("dateline.long") ? 50 : 3);
    private static final int WRITERS = 8;
    private static final int WRITES_BEFORE_A_KILL = 200;

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();

    @Test
    void survives_the_store_being_killed_as_does_what_was_read() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            try (var store = StoreProcess.start(folder)) {
                writeUntilKilled(store, round);
            }
            assertThat(Inspection.of(folder)).isEmpty();
        }

        try (var store = new RunningStore(folder)) {
            assertThat(ledger.size()).isGreaterThan(KILLS * WRITERS);
            assertThat(ledger.broken(store.collection("kept").find())).isEmpty();
        }
    }

    private void writeUntilKilled(StoreProcess store, int round) throws Exception {
        try (var client = MongoClients.create(
                        store.uri() + "/?serverSelectionTimeoutMS=5000&retryReads=false&retryWrites=false");
                var writers = Executors.newFixedThreadPool(WRITERS + 1)) {
            var kept = client.getDatabase("test").getCollection("kept");
            index(kept);
            var underWay = new CountDownLatch(WRITES_BEFORE_A_KILL);
            writers.execute(() -> readOn(kept));
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = round + "-" + writer + "-";
                writers.execute(() -> writeOn(kept, name, underWay));
            }
            underWay.await();
            store.kill();
        }
    }

    private static void index(MongoCollection<Document> kept) {
        kept.createIndex(
                Indexes.ascending("slug"), new IndexOptions().unique(true).sparse(true));
        kept.createIndex(Indexes.ascending("tags", "n"));
        kept.createIndex(Indexes.descending("n", "_id"));
    }

    private void writeOn(MongoCollection<Document> kept, String name, CountDownLatch underWay) {
        try {
            for (int i = 0; true; i++) {
                insert(kept, name + i, i);
                change(kept, name + i / 2);
                if (i % 4 == 3) {
                    delete(kept, name + (i - 1));
                }
                underWay.countDown();
            }
        } catch (MongoException killed) {
            // as it should be
        }
    }

    private void insert(MongoCollection<Document> kept, String id, int i) {
        ledger.asked(id, 0);
        var document = new Document("_id", id)
                .append("n", 0)
                .append("tags", List.of("a" + i % 3, "b" + i % 5))
                .append("text", "x".repeat(4_000));
        kept.insertOne(i % 2 == 0 ? document.append("slug", id) : document);
        ledger.told(id, 0);
    }

    private void change(MongoCollection<Document> kept, String id) {
        if (ledger.isDeleted(id)) {
            return;
        }
        var next = ledger.next(id);
        ledger.asked(id, next);
        kept.updateOne(Filters.eq(id), Updates.combine(Updates.set("n", next), Updates.set("tags", List.of("c"))));
        ledger.told(id, next);
    }

    private void delete(MongoCollection<Document> kept, String id) {
        ledger.asked(id, Ledger.DELETED);
        kept.deleteOne(Filters.eq(id));
        ledger.told(id, Ledger.DELETED);
    }

    /// What a reader has seen must not be taken back either.
    private void readOn(MongoCollection<Document> kept) {
        var latest = kept.find().sort(Sorts.descending("n", "_id")).limit(20);
        try {
            while (true) {
                latest.forEach(document -> ledger.told(document.getString("_id"), document.getInteger("n")));
            }
        } catch (MongoException killed) {
            // as it should be
        }
    }
}
