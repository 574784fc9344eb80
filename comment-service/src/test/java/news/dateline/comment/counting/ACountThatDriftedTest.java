package news.dateline.comment.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@CommentServiceTest
class ACountThatDriftedTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    MongoOperations store;

    @Autowired
    Recounting recounting;

    @Autowired
    MeterRegistry meters;

    @Test
    void is_told_by_a_metric_and_put_right() {
        var article = newsroom.publishes();
        readers.commentAsGuest(article, "Thank you.");
        await().until(() -> count(article) == 1);

        await().untilAsserted(
                        () -> { // the service's own rounds may be quicker
                            countsWrongBy(3, article);
                            recounting.step();
                            assertThat(drift()).isEqualTo(3);
                        });

        await().until(() -> {
            recounting.step();
            return drift() == 0;
        });
        assertThat(count(article)).isEqualTo(1);
    }

    private void countsWrongBy(long difference, UUID article) {
        store.updateFirst(
                Query.query(Criteria.where("_id").is(article)),
                Update.update("count", 1 + difference).inc("changes", 1),
                "tallies");
    }

    private double drift() {
        return meters.get("dateline.comments.count.drift").gauge().value();
    }

    private int count(UUID article) {
        return readers.thread(article).json("$.count");
    }
}
