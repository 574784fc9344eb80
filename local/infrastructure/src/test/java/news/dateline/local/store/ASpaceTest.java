package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ASpaceTest {

    private static final int DOCUMENTS = 5_000;
    private static final int UPDATES = 6_000;
    private static final int BYTES = 4_000;

    @TempDir
    Path folder;

    @Test
    void that_older_versions_took_is_given_back() throws Exception {
        var random = new Random(1);
        var clock = new HandClock();
        try (var store = new RunningStore(folder, clock)) {
            var stories = store.collection("stories");
            for (int i = 0; i < DOCUMENTS; i += 100) {
                stories.insertMany(
                        IntStream.range(i, i + 100).mapToObj(ASpaceTest::story).toList());
            }
            for (int i = 0; i < UPDATES; i += 10) {
                stories.bulkWrite(IntStream.range(0, 10)
                        .mapToObj(_ -> new UpdateOneModel<Document>(
                                Filters.eq(random.nextInt(DOCUMENTS)), Updates.inc("revision", 1)))
                        .toList());
                clock.turn(Duration.ofMillis(50));
            }
        }

        assertThat(Files.size(folder.resolve("dateline.store")))
                .as("20 MB are in use; were nothing given back, it would be some 64 MB")
                .isLessThan(55_000_000);
        assertThat(Inspection.of(folder)).isEmpty();
    }

    private static Document story(int id) {
        return new Document("_id", id).append("revision", 1).append("text", "x".repeat(BYTES));
    }
}
