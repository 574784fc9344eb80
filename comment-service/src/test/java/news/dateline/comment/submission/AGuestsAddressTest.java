package news.dateline.comment.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;

@CommentServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AGuestsAddressTest {

    private static final String CANARY = "canary-7f3a";
    private static final Map<String, String> GUEST = Map.of("name", "Bo", "email", CANARY + "@example.org");

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    @Autowired
    MongoOperations mongo;

    @Test
    void stays_in_the_store(CapturedOutput output) {
        var article = newsroom.publishes();
        var published = comment(article, "Thank you.", "Idempotency-Key", "k");
        var removed = comment(article, "you arsehole");
        await().until(() -> topics.about(idOf(published)).size() == 2
                && topics.about(idOf(removed)).size() == 2);

        var answers = new ArrayList<>(List.of(
                published,
                removed,
                comment(article, "Thank you.", "Idempotency-Key", "k"),
                comment(article, "Something else.", "Idempotency-Key", "k"),
                comment(article, ""),
                comment(UUID.randomUUID(), "Thank you."),
                readers.comment(article, Map.of("body", "x", "guest", Map.of("name", "", "email", CANARY))),
                readers.comment(article, Map.of("body", List.of(), "guest", GUEST)),
                readers.thread(article)));
        for (var comment : List.of(published, removed)) {
            answers.add(readers.get(comment.header("Location")));
            answers.add(readers.get(comment.header("Location") + "?key=" + comment.json("$.key")));
        }

        assertThat(mongo.findById(idOf(published), String.class, "comments")).contains(CANARY);
        assertThat(answers).map(Answer::all).noneMatch(answer -> answer.contains(CANARY));
        assertThat(topics.records()).isNotEmpty().allSatisfy(record -> {
            assertThat(new String(record.value(), UTF_8)).doesNotContain(CANARY);
            assertThat(record.headers()).noneMatch(header -> new String(header.value(), UTF_8).contains(CANARY));
        });
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    private Answer comment(UUID article, String body, String... headers) {
        return readers.comment(article, Map.of("body", body, "guest", GUEST), headers);
    }

    private static UUID idOf(Answer accepted) {
        return UUID.fromString(accepted.json("$.id"));
    }
}
