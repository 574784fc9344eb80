package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /// In one line that says what to do, and leaving everything as it is.
    private void refuses(String why) throws Exception {
        var before = contents();
        assertThatThrownBy(() -> EmbeddedStore.start(folder, RunningStore.freePort()))
                .isInstanceOf(DamagedStore.class)
                .hasMessageContainingAll("the store is damaged", why, "./dateline restore", "DATELINE_HOME")
                .message()
                .doesNotContain("\n");
        assertThat(contents()).isEqualTo(before);
    }

    private List<Integer> contents() throws IOException {
        List<Integer> contents = new ArrayList<>();
        for (var name : List.of("dateline.store", "dateline.mark")) {
            var file = folder.resolve(name);
            contents.add(Files.exists(file) ? Arrays.hashCode(Files.readAllBytes(file)) : 0);
        }
        return contents;
    }

    @Test
    void is_not_opened_where_its_file_was_cut() throws Exception {
        for (double part : new double[] {0.9, 0.5, 0.2}) {
            try (var file =
                    new RandomAccessFile(folder.resolve("dateline.store").toFile(), "rw")) {
                file.setLength((long) (file.length() * part));
            }
            refuses("dateline.store");
        }
    }

    @Test
    void is_not_opened_where_its_file_is_older_than_what_was_acknowledged() throws Exception {
        var older = Files.readAllBytes(folder.resolve("dateline.store"));
        try (var store = new RunningStore(folder)) {
            store.collection("stories").insertOne(new Document("_id", "one more"));
        }
        Files.write(folder.resolve("dateline.store"), older);

        refuses("was acknowledged");
    }

    @Test
    void is_not_opened_of_another_format() throws Exception {
        Files.write(folder.resolve("dateline.mark"), new byte[20]);
        refuses("its mark is of an unknown format");
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

        Files.createFile(folder.resolve("dateline.store"));
        refuses("dateline.store is empty");
    }

    @Test
    void is_not_opened_from_rubbish() throws Exception {
        Files.writeString(folder.resolve("dateline.store"), "rubbish".repeat(10_000));
        refuses("cannot be read");
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
