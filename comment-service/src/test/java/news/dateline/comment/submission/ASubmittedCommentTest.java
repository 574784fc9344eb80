package news.dateline.comment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Topics;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentSubmitted;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class ASubmittedCommentTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    @Test
    void is_accepted_judged_and_seen_in_the_thread() {
        var article = newsroom.publishes();

        var accepted = readers.commentAsGuest(article, " Thank you\u202E. ");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/api/comments/" + accepted.json("$.id"));
        assertThat(accepted.<String>json("$.status")).isEqualTo("submitted");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
        var thread = readers.thread(article);
        assertThat(thread.<String>json("$.items[0].id")).isEqualTo(accepted.json("$.id"));
        assertThat(thread.<String>json("$.items[0].body")).isEqualTo("Thank you.");
        assertThat(thread.<Map<String, Object>>json("$.items[0].author")).isEqualTo(Map.of("name", "Bo"));
        assertThat(thread.header("Cache-Tag")).contains("thread:" + article);
    }

    @Test
    void is_told_in_two_events() {
        var article = newsroom.publishes();

        var id = UUID.fromString(readers.commentAsGuest(article, "Thank you.").json("$.id"));

        await().untilAsserted(() -> assertThat(topics.about(id))
                .satisfiesExactlyInAnyOrder(
                        submitted -> assertThat(submitted).isInstanceOf(CommentSubmitted.class),
                        published -> assertThat(published)
                                .asInstanceOf(type(CommentPublished.class))
                                .extracting(CommentPublished::author, CommentPublished::body, CommentPublished::depth)
                                .containsExactly("Bo", "Thank you.", 0)));
    }

    @Test
    void of_a_signed_in_reader_bears_their_name_and_is_theirs_without_a_key() {
        var article = newsroom.publishes();
        var ada = "Bearer " + TestIssuer.get().token(UUID.randomUUID(), "Ada Lovelace");

        var accepted = readers.comment(article, Map.of("body", "http://a http://b http://c"), "Authorization", ada);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.<Map<String, Object>>json("$")).doesNotContainKey("key");
        await().until(() -> statusOf(accepted).equals("removed"));
        assertThat(readers.get(accepted.header("Location"), "Authorization", ada)
                        .<String>json("$.author.name"))
                .isEqualTo("Ada Lovelace");
        assertThat(readers.get(accepted.header("Location"), "Authorization", ada)
                        .<String>json("$.reason"))
                .isEqualTo("A comment may hold at most 2 links.");
        assertThat(readers.get(accepted.header("Location")).<Map<String, Object>>json("$"))
                .containsOnlyKeys("id", "articleId", "status", "depth", "articleVersion", "submittedAt");
    }

    @Test
    void is_refused_with_every_fault_named() {
        var refused = readers.comment(
                newsroom.publishes(), Map.of("body", " ", "parent", "x", "guest", Map.of("name", "", "email", "")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.<List<String>>json("$.errors[*].pointer"))
                .containsExactly("/body", "/parent", "/guest/name", "/guest/email");
    }

    @Test
    void has_a_story_that_is_published() {
        var refused = readers.commentAsGuest(UUID.randomUUID(), "Hello?");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.<String>json("$.type")).isEqualTo("urn:dateline:problem:no-such-story");
    }

    @Test
    void refers_to_the_version_its_writer_had_read() {
        var article = newsroom.publishes();
        newsroom.tell(2, newsroom.updated(article, 2));
        newsroom.tell(1, newsroom.published(article));

        await().untilAsserted(() -> assertThat(readers.commentAsGuest(article, "Better. " + UUID.randomUUID())
                        .<Integer>json("$.articleVersion"))
                .isEqualTo(2));
    }

    private String statusOf(Readers.Answer accepted) {
        return readers.get(accepted.header("Location")).json("$.status");
    }
}
