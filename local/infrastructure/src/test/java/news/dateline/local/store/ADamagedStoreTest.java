package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADamagedStoreTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        try (var store = new RunningStore(folder)) {
            for (int i = 0; i < 200; i++) {
                store.collection("stories").insertOne(new Document("_id", i).append("text", "x".repeat(5_000)));
            }
        }
    }

    private void refuses(String why) {
        assertThatThrownBy(() -> EmbeddedStore.start(folder, RunningStore.freePort()))
                .isInstanceOf(DamagedStore.class)
                .hasMessageContaining(why);
    }

    @Test
    void is_not_opened_where_its_file_was_cut() throws Exception {
        for (double part : new double[] {0.9, 0.5, 0.2}) {
            try (var file =
                    new RandomAccessFile(folder.resolve("dateline.store").toFile(), "rw")) {
                file.setLength((long) (file.length() * part));
            }
            refuses("the store is damaged");
        }
    }

    @Test
    void is_not_opened_without_its_file_or_its_mark() throws Exception {
        var mark = folder.resolve("dateline.mark");
        var kept = Files.readAllBytes(mark);
        Files.delete(mark);
        refuses("dateline.mark is missing");

        Files.write(mark, kept);
        Files.delete(folder.resolve("dateline.store"));
        refuses("dateline.store is missing");
    }

    @Test
    void is_not_opened_from_rubbish() throws Exception {
        Files.writeString(folder.resolve("dateline.store"), "rubbish".repeat(10_000));
        refuses("the store is damaged");
    }

    @Test
    void is_told_from_one_that_is_in_use() throws Exception {
        try (var running = new RunningStore(folder)) {
            assertThatThrownBy(() -> EmbeddedStore.start(folder, RunningStore.freePort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(running.collection("stories").countDocuments()).isEqualTo(200);
        }
    }
}
