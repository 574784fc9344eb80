package news.dateline.comment.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.events.CommentPublished;
import news.dateline.test.TestIssuer;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class AnEditedCommentTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    @Autowired
    TurnedClock clock;

    private UUID article;
    private Answer written;
    private String id;

    @BeforeEach
    void somebodyWrote() {
        article = newsroom.publishes();
        written = readers.commentAsGuest(article, "The brigde is old.");
        id = written.json("$.id");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
    }

    @Test
    void says_the_new_words_at_once_and_keeps_the_former_ones_for_moderators() {
        var edited = edit("The bridge is old.");

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(edited.<String>json("$.status")).isEqualTo("published");
        assertThat(readers.thread(article).<String>json("$.items[0].body")).isEqualTo("The bridge is old.");
        assertThat(readers.thread(article).<String>json("$.items[0].editedAt")).isNotEmpty();
        assertThat(readers.thread(article).<Integer>json("$.count")).isEqualTo(1);
        assertThat(readers.get(
                                "/api/moderation/comments/" + id,
                                "Authorization",
                                "Bearer " + TestIssuer.get().token("moderator"))
                        .<List<String>>json("$.before[*].body"))
                .containsExactly("The brigde is old.");
        await().untilAsserted(() -> assertThat(topics.inOrder(UUID.fromString(id)))
                .last()
                .isInstanceOfSatisfying(
                        CommentPublished.class, told -> assertThat(told.body()).isEqualTo("The bridge is old.")));
    }

    @Test
    void is_judged_by_what_it_says_then() {
        var edited = edit("You arsehole.");

        assertThat(edited.<String>json("$.status")).isEqualTo("removed");
        assertThat(edited.<String>json("$.reason")).isEqualTo("The comment holds a word that is not printed here.");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();
        assertThat(edit("You angel.").<String>json("$.type")).isEqualTo("urn:dateline:problem:not-editable");
    }

    @Test
    void stays_as_it_is_after_five_minutes() {
        clock.turnOn(Duration.ofMinutes(5).plusSeconds(1));

        var late = edit("The bridge is old.");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.<String>json("$.type")).isEqualTo("urn:dateline:problem:not-editable");
        assertThat(readers.thread(article).<String>json("$.items[0].body")).isEqualTo("The brigde is old.");
    }

    @Test
    void is_told_to_its_writer_as_long_as_it_can_be_changed() {
        var own = "/api/comments/%s?key=%s".formatted(id, written.json("$.key"));
        var submittedAt = Instant.parse(written.json("$.submittedAt"));

        assertThat(readers.get(own).<Boolean>json("$.you.wrote")).isTrue();
        assertThat(Instant.parse(readers.get(own).json("$.you.editableUntil")))
                .isEqualTo(submittedAt.plus(Duration.ofMinutes(5)));
        assertThat(readers.get("/api/comments/" + id).<Map<String, Object>>json("$"))
                .doesNotContainKey("you");

        clock.turnOn(Duration.ofMinutes(6));

        assertThat(readers.get(own).<Map<String, Object>>json("$.you")).isEqualTo(Map.of("wrote", true));
    }

    @Test
    void is_its_writers_and_within_bounds() {
        assertThat(readers.ask("PUT", "/api/comments/" + id, Map.of("body", "Mine."))
                        .status())
                .isEqualTo(404);
        assertThat(readers.ask("PUT", "/api/comments/%s?key=guessed".formatted(id), Map.of("body", "Mine."))
                        .status())
                .isEqualTo(404);
        assertThat(edit(" ").<List<String>>json("$.errors[*].pointer")).containsExactly("/body");
        assertThat(edit("http://a.example ".repeat(21)).<List<String>>json("$.errors[*].detail"))
                .containsExactly("must hold at most 20 links");
    }

    private Answer edit(String body) {
        return readers.ask("PUT", "/api/comments/%s?key=%s".formatted(id, written.json("$.key")), Map.of("body", body));
    }
}
