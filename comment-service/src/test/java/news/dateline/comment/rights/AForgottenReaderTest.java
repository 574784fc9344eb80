package news.dateline.comment.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.events.Topic;
import news.dateline.test.TestIssuer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// A word that nobody else says shows where anything of a reader is left.
@CommentServiceTest
class AForgottenReaderTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    @Autowired
    MongoOperations store;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final UUID reader = UUID.randomUUID();
    private final String token = "Bearer " + TestIssuer.get().token(reader, "Ada " + canary);
    private UUID article;

    @BeforeEach
    void begin() {
        article = newsroom.publishes();
    }

    @Test
    void is_told_all_that_is_kept_of_them() {
        var id = publishedByMember("First words " + canary);
        readers.ask("PUT", "/api/comments/" + id, Map.of("body", "Second words"), "Authorization", token);
        var other = publishedByGuest("Of somebody else.").<String>json("$.id");
        readers.ask("PUT", "/api/comments/%s/like".formatted(other), Map.of(), "Authorization", token);
        readers.ask(
                "POST", "/api/comments/%s/reports".formatted(other), Map.of("reason", "spam"), "Authorization", token);

        var export = readers.get("/api/comments/mine/export", "Authorization", token);

        assertThat(export.<List<String>>json("$.comments[*].comment.body")).containsExactly("Second words");
        assertThat(export.<List<String>>json("$.comments[*].before[*].body")).containsExactly("First words " + canary);
        assertThat(export.<List<String>>json("$.likes[*].comment")).containsExactly(other);
        assertThat(export.<List<String>>json("$.reports[*].reason")).containsExactly("spam");
        assertThat(readers.get("/api/comments/mine", "Authorization", token).<List<String>>json("$.items[*].id"))
                .containsExactly(id);
    }

    @Test
    void is_in_no_store_once_they_asked_and_told_of_in_no_topic_any_more() {
        var answered = publishedByMember("First words " + canary);
        readers.ask("PUT", "/api/comments/" + answered, Map.of("body", "More " + canary), "Authorization", token);
        readers.comment(article, Map.of("body", "Well said.", "parent", answered, "guest", Readers.guest()));
        publishedByMember("Other words " + canary);
        readers.comment(article, Map.of("body", "arsehole " + canary), "Authorization", token);
        var other = publishedByGuest("Of somebody else.").<String>json("$.id");
        readers.ask(
                "POST",
                "/api/comments/%s/reports".formatted(other),
                Map.of("reason", "spam", "text", canary),
                "Authorization",
                token);
        readers.ask("PUT", "/api/comments/%s/like".formatted(other), Map.of(), "Authorization", token);
        await().until(
                        () -> readers
                                .get("/api/comments/mine", "Authorization", token)
                                .<List<String>>json("$.items[*].status")
                                .stream()
                                .noneMatch("submitted"::equals));
        assertThat(placesOf(canary)).contains("comments", "edits", "reports");
        var told = topics.records().size();

        var erased = readers.ask("DELETE", "/api/comments/mine", Map.of(), "Authorization", token);

        assertThat(erased.<Integer>json("$.erased")).isEqualTo(3);
        await().untilAsserted(() -> {
            assertThat(placesOf(canary)).isEmpty();
            assertThat(placesOf(reader.toString())).isEmpty();
        });
        assertThat(readers.thread(article).body()).doesNotContain(canary).contains("deleted", "Well said.");
        assertThat(readers.get("/api/comments/mine", "Authorization", token).<List<String>>json("$.items[*].id"))
                .isEmpty();
        await().until(() -> topics.records().size() >= told + 2);
        assertThat(topics.records().stream()
                        .filter(record -> record.topic().endsWith(Topic.COMMENT_REMOVED.topicName())))
                .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(canary));
    }

    @Test
    void is_told_of_in_topics_for_a_week_at_most() {
        assertThat(List.of(Topic.COMMENT_SUBMITTED, Topic.COMMENT_PUBLISHED, Topic.COMMENT_REMOVED))
                .allSatisfy(topic -> {
                    assertThat(topic.cleanup()).isEqualTo(Topic.Cleanup.DELETE);
                    assertThat(topic.kept()).isLessThanOrEqualTo(Duration.ofDays(7));
                });
    }

    @Test
    void who_was_a_guest_shows_a_key_and_that_opens_one_comment() {
        var guest = Map.of("name", canary, "email", canary + "@example.org");
        var first = published(Map.of("body", "One " + canary, "guest", guest));
        var second = published(Map.of("body", "Two", "guest", guest));

        var export = readers.get("/api/comments/mine/export?key=" + first.<String>json("$.key"));
        assertThat(export.<List<String>>json("$.comments[*].comment.body")).containsExactly("One " + canary);
        assertThat(readers.ask("DELETE", "/api/comments/mine?key=" + first.<String>json("$.key"), Map.of())
                        .<Integer>json("$.erased"))
                .isEqualTo(1);

        assertThat(readers.get("/api/comments/" + second.json("$.id")).<String>json("$.status"))
                .isEqualTo("published");
        readers.ask("DELETE", "/api/comments/mine?key=" + second.<String>json("$.key"), Map.of());
        await().untilAsserted(() -> assertThat(placesOf(canary)).isEmpty());
    }

    @Test
    void has_to_be_known() {
        assertThat(readers.get("/api/comments/mine").status()).isEqualTo(401);
        assertThat(readers.get("/api/comments/mine/export").status()).isEqualTo(401);
        assertThat(readers.ask("DELETE", "/api/comments/mine", Map.of()).status())
                .isEqualTo(401);
        assertThat(readers.get("/api/comments/mine/export?key=guessed").status())
                .isEqualTo(404);
    }

    private List<String> placesOf(String word) {
        return store.getCollectionNames().stream()
                .filter(name -> StreamSupport.stream(
                                store.getCollection(name).find().spliterator(), false)
                        .map(Document::toString)
                        .anyMatch(document -> document.contains(word)))
                .toList();
    }

    private String publishedByMember(String body) {
        return awaitPublished(readers.comment(article, Map.of("body", body), "Authorization", token))
                .json("$.id");
    }

    private Answer publishedByGuest(String body) {
        return published(Map.of("body", body, "guest", Readers.guest()));
    }

    private Answer published(Map<String, ?> form) {
        return awaitPublished(readers.comment(article, form));
    }

    private Answer awaitPublished(Answer accepted) {
        await().until(() ->
                readers.get(accepted.header("Location")).json("$.status").equals("published"));
        return accepted;
    }
}
