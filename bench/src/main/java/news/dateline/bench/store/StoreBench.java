package news.dateline.bench.store;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import news.dateline.bench.Folders;
import news.dateline.bench.Timings;
import news.dateline.bench.Timings.Action;
import news.dateline.bench.process.StoreProcess;

/// The store over its wire, each answer waited for, as services use it. What was measured first is warmed up first.
public final class StoreBench {

    private static final int STORIES = 100_000;
    private static final int WRITES = 4_000;
    private static final int READS = 4_000;
    private static final int WRITERS = 16;

    private final PrintStream out;
    private final Path folder;
    private final StoreProcess store;
    private final Stories stories;
    private final Random random = new Random(1);

    private StoreBench(PrintStream out, Path folder, StoreProcess store, MongoClient client) {
        this.out = out;
        this.folder = folder;
        this.store = store;
        this.stories = new Stories(client.getDatabase("bench").getCollection("stories"));
    }

    public static void run(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("dateline-bench");
        try (var store = StoreProcess.start(folder.resolve("store"));
                var client = store.client()) {
            new StoreBench(out, folder, store, client).measure();
        } finally {
            Folders.remove(folder);
        }
    }

    private void measure() throws Exception {
        try (var disk = new Disk(folder)) {
            line("16 KB forced to the bare disk", Timings.of(WRITES, 1, disk::force));
        }
        inserts();
        var present = 3 * WRITES;
        stories.fill(present, STORIES);
        note("stories, indexes included: file", file());
        reads();
        updates();
        note("memory of the process", store.residentBytes());
    }

    private void inserts() throws Exception {
        Timings.of(WRITES, 1, stories::insert);
        line("durable insert, 1 writer", Timings.of(WRITES, 1, number -> stories.insert(WRITES + number)));
        line("durable insert, 16 writers", Timings.of(WRITES, WRITERS, number -> stories.insert(2 * WRITES + number)));
    }

    private void reads() throws Exception {
        Action page = _ -> stories.page(STORIES / 2 + random.nextInt(STORIES / 2));
        Timings.of(READS, 1, page);
        line("range, sort, limit 20 of 100,000", Timings.of(READS, 1, page));
    }

    private void updates() throws Exception {
        line("update by {_id, revision}, 1 writer", Timings.of(WRITES, 1, number -> stories.update(number, 1)));
        line("update, 16 writers, each story once", Timings.of(STORIES, WRITERS, this::updateAgain));
        note("after 100,000 updates: file", file());
    }

    private void updateAgain(int number) {
        stories.update(number, number < WRITES ? 2 : 1);
    }

    private long file() throws IOException {
        return Files.size(folder.resolve("store/dateline.store"));
    }

    private void line(String what, Timings timings) {
        out.printf("%-40s%s%n", what, timings);
    }

    private void note(String what, long bytes) {
        out.printf("%-40s%,9d MB%n", what, bytes / 1_000_000);
    }
}
