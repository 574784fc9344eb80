package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnAcknowledgedWriteTest {

    private static final int ROUNDS = Boolean.getBoolean("dateline.long") ? 50 : 3;
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    @Test
    void survives_the_store_being_killed_as_does_what_was_read() throws Exception {
        var told = new ConcurrentSkipListSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var port = RunningStore.freePort();
            var process = start(port);
            try {
                write(port, round, told, process);
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }

        try (var store = EmbeddedStore.start(folder, RunningStore.freePort());
                var client = MongoClients.create(store.uri())) {
            var kept = client.getDatabase("test").getCollection("kept");
            Set<String> found = new HashSet<>();
            kept.find().forEach(document -> found.add(document.getString("_id")));
            assertThat(told).hasSizeGreaterThan(ROUNDS * WRITERS);
            assertThat(found).containsAll(told);
            assertThat(kept.countDocuments(Filters.eq("even", true)))
                    .as("entries of the index, as many as even documents")
                    .isEqualTo(
                            found.stream().filter(AnAcknowledgedWriteTest::even).count());
        }
    }

    /// Writes until the store, killed under way, no longer answers.
    private static void write(int port, int round, Set<String> told, Process process) throws Exception {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000");
                var writers = Executors.newFixedThreadPool(WRITERS + 1)) {
            var kept = client.getDatabase("test").getCollection("kept");
            kept.createIndex(Indexes.ascending("even", "_id"));
            var underWay = new CountDownLatch(200);
            writers.execute(() -> readOn(kept, told));
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = round + "-" + writer + "-";
                writers.execute(() -> writeOn(kept, name, told, underWay));
            }
            assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
            process.destroyForcibly(); // SIGKILL
        }
    }

    private static void writeOn(
            MongoCollection<Document> kept, String name, Set<String> told, CountDownLatch underWay) {
        for (int i = 0; i < 100_000; i++) {
            try {
                kept.insertOne(new Document("_id", name + i)
                        .append("even", even(name + i))
                        .append("text", "x".repeat(200)));
            } catch (com.mongodb.MongoException killed) {
                return;
            }
            told.add(name + i);
            underWay.countDown();
        }
    }

    /// Reads on as well: what a reader has seen must not be taken back either.
    private static void readOn(MongoCollection<Document> kept, Set<String> seen) {
        var newest = kept.find().sort(Sorts.descending("_id")).limit(20);
        try {
            while (true) {
                newest.forEach(document -> seen.add(document.getString("_id")));
            }
        } catch (com.mongodb.MongoException killed) {
            // as it should be
        }
    }

    private static boolean even(String id) {
        return (id.charAt(id.length() - 1) - '0') % 2 == 0;
    }

    private Process start(int port) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        String line;
        do {
            line = output.readLine();
        } while (line != null && !line.equals("ready"));
        assertThat(line).isEqualTo("ready");
        return process;
    }

    /// A store in a process of its own, to be killed.
    static final class StoreProcess {

        public static void main(String[] arguments) throws Exception {
            EmbeddedStore.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            System.out.println("ready");
        }
    }
}
