package news.dateline.comment.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Five reports, and a comment waits for a person.
@CommentServiceTest
class AReportTest {

    private static final AtomicInteger GUESTS = new AtomicInteger();

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    private final String moderator = "Bearer " + TestIssuer.get().token("moderator");

    private UUID article;
    private String comment;

    @BeforeEach
    void somebodyWrote() {
        article = newsroom.publishes();
        comment = readers.commentAsGuest(article, "The mayor is a fraud.").json("$.id");
        await().until(() -> status().equals("published"));
    }

    @Test
    void counts_once_a_reader_and_five_of_them_hold_the_comment() {
        var ada = "Bearer " + TestIssuer.get().token();
        for (int again = 0; again < 10; again++) {
            assertThat(report(Map.of("reason", "insult"), "Authorization", ada).status())
                    .isEqualTo(204);
        }
        reportByGuests(3);
        assertThat(status()).isEqualTo("published");

        reportByGuests(1);

        assertThat(status()).isEqualTo("held");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();
        await().untilAsserted(() -> assertThat(topics.inOrder(UUID.fromString(comment)))
                .hasExactlyElementsOfTypes(CommentSubmitted.class, CommentPublished.class, CommentRemoved.class));
        var seen = asModerator("/api/moderation/comments/" + comment);
        assertThat(seen.<String>json("$.ruling.rule")).isEqualTo("reports");
        assertThat(seen.<List<String>>json("$.reports[*].reason")).hasSize(5).contains("insult", "falsehood");
        assertThat(seen.body()).doesNotContain("example.org");
    }

    @Test
    void does_not_overrule_a_moderator() {
        reportByGuests(5);
        readers.ask(
                "POST",
                "/api/moderation/decisions",
                Map.of("comments", List.of(comment), "decision", "publish"),
                "Authorization",
                moderator);

        reportByGuests(3);

        assertThat(status()).isEqualTo("published");
    }

    @Test
    void has_a_reason_and_a_reader() {
        assertThat(report(Map.of()).<List<String>>json("$.errors[*].pointer")).containsExactly("/reason");
        assertThat(report(Map.of("reason", "spam")).<List<String>>json("$.errors[*].pointer"))
                .containsExactly("/guest/email");
        assertThat(report(Map.of("reason", "ugly")).status()).isEqualTo(400);
        comment = UUID.randomUUID().toString();
        assertThat(report(Map.of("reason", "spam", "guest", guest())).status()).isEqualTo(404);
    }

    private void reportByGuests(int number) {
        for (int guest = 0; guest < number; guest++) {
            report(Map.of("reason", "falsehood", "text", "He was cleared.", "guest", guest()));
        }
    }

    private static Map<String, String> guest() {
        return Map.of("email", "guest%d@example.org".formatted(GUESTS.incrementAndGet()));
    }

    private Answer report(Map<String, ?> form, String... headers) {
        return readers.ask("POST", "/api/comments/%s/reports".formatted(comment), form, headers);
    }

    private Answer asModerator(String path) {
        return readers.get(path, "Authorization", moderator);
    }

    private String status() {
        return readers.get("/api/comments/" + comment).json("$.status");
    }
}
