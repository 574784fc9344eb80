package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import news.dateline.local.store.bson.BsonType;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnInspectionTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        try (var store = new RunningStore(folder)) {
            var stories = store.collection("stories");
            stories.createIndex(Indexes.ascending("n"));
            stories.insertMany(List.of(Document.parse("{_id: 1, n: 1}"), Document.parse("{_id: 2, n: 2}")));
        }
    }

    @Test
    void finds_nothing_wrong_with_what_the_store_wrote() throws Exception {
        assertThat(Inspection.of(folder)).isEmpty();
    }

    @Test
    void names_an_index_that_lacks_an_entry() throws Exception {
        tamper(index -> index.remove(index.firstKey()));
        assertThat(Inspection.of(folder)).containsExactly("test.stories: its index n_1 says other than its documents");
    }

    @Test
    void names_an_index_with_an_entry_of_no_document() throws Exception {
        tamper(index -> index.put(new KeyValue(3, 3), 1L));
        assertThat(Inspection.of(folder)).hasSize(1);
    }

    @Test
    void finds_an_index_built_anew_that_an_older_version_wrote() throws Exception {
        tamper(index -> index.remove(index.firstKey()));
        try (var file = StoreFile.open(folder)) {
            file.store().openMap("meta.test.stories").remove("exact.n_1");
        }
        try (var mark = new RandomAccessFile(folder.resolve("dateline.mark").toFile(), "rw")) {
            mark.write("DLS1".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(Inspection.of(folder)).isEmpty();
    }

    private void tamper(Consumer<MVMap<KeyValue, Long>> how) throws Exception {
        try (var file = StoreFile.open(folder)) {
            how.accept(file.store()
                    .openMap(
                            "test.stories._index_n_1",
                            new MVMap.Builder<KeyValue, Long>()
                                    .keyType(BsonType.KEYS)
                                    .valueType(LongDataType.INSTANCE)));
        }
    }
}
