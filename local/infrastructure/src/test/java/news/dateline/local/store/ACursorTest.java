package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoCursor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ACursorTest {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private RunningStore store;

    @BeforeEach
    void open() throws Exception {
        store = new RunningStore(folder, clock);
        store.collection("stories")
                .insertMany(IntStream.range(0, 10)
                        .mapToObj(id -> new Document("_id", id))
                        .toList());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MongoCursor<Document> found() {
        return store.collection("stories").find().batchSize(2).iterator();
    }

    private MongoCursor<Document> aggregated() {
        return store.collection("stories")
                .aggregate(List.of(Document.parse("{$match: {_id: {$gte: 0}}}")))
                .batchSize(2)
                .iterator();
    }

    private void pass(Duration time) {
        clock.turn(time);
    }

    private static void take(int documents, MongoCursor<Document> cursor) {
        for (int i = 0; i < documents; i++) {
            cursor.next();
        }
    }

    @Test
    void is_kept_as_long_as_somebody_asks_for_more_within_ten_minutes() {
        var cursor = found();
        for (int i = 0; i < 4; i++) {
            take(2, cursor);
            pass(LONGEST.minusMillis(1));
        }
        take(2, cursor);
        assertThat(cursor.hasNext()).isFalse();
    }

    @Test
    void is_forgotten_after_ten_minutes_in_which_nobody_did() {
        for (var question : List.<Supplier<MongoCursor<Document>>>of(this::found, this::aggregated)) {
            var cursor = question.get();
            take(4, cursor);
            pass(LONGEST);
            assertThatThrownBy(() -> take(2, cursor))
                    .isInstanceOfSatisfying(
                            MongoCursorNotFoundException.class,
                            forgotten -> assertThat(forgotten.getCode()).isEqualTo(43));
        }
    }

    @Test
    void does_not_live_longer_for_another_one_in_use() {
        var idle = found();
        take(2, idle);
        pass(LONGEST.dividedBy(2));
        var used = found();
        take(4, used);
        pass(LONGEST.dividedBy(2));

        take(4, used);
        assertThatThrownBy(() -> take(2, idle)).isInstanceOf(MongoCursorNotFoundException.class);
    }
}
