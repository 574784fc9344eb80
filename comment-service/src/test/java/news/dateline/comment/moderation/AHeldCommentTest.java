package news.dateline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Topics;
import news.dateline.comment.comment.Comments;
import news.dateline.comment.comment.Status.Held;
import news.dateline.events.CommentSubmitted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// In a house that reads the first comment of every writer, and takes three of one writer in ten minutes.
@CommentServiceTest
@TestPropertySource(properties = {"dateline.moderation.new-writer=1", "dateline.flood.writer=3"})
class AHeldCommentTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Comments comments;

    @Autowired
    Topics topics;

    @Test
    void waits_unseen_and_only_its_writer_is_told_why() {
        var article = newsroom.publishes();

        var accepted = readers.comment(article, Map.of("body", "Thank you.", "guest", guest("first")));

        var id = UUID.fromString(accepted.json("$.id"));
        await().until(() -> readers.get("/api/comments/" + id).json("$.status").equals("held"));
        assertThat(readers.get("/api/comments/" + id).<Map<String, Object>>json("$"))
                .doesNotContainKeys("body", "author", "reason");
        assertThat(readers.get("/api/comments/%s?key=%s".formatted(id, accepted.json("$.key")))
                        .<Map<String, Object>>json("$"))
                .containsEntry("body", "Thank you.")
                .containsEntry("reason", "The first comments of a writer are read before they are shown.");
        assertThat(readers.thread(article).<Integer>json("$.count")).isZero();
        assertThat(topics.about(id)).singleElement().isInstanceOf(CommentSubmitted.class);
        assertThat(comments.find(id).orElseThrow().status())
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.ruling().rule()).isEqualTo("new-writer"));
    }

    @Test
    void is_refused_with_the_time_to_wait_when_too_many_came_before_it() {
        var article = newsroom.publishes();
        for (int number = 0; number < 3; number++) {
            var accepted = readers.comment(article, Map.of("body", "Number " + number, "guest", guest("second")));
            assertThat(accepted.status()).isEqualTo(202);
        }

        var refused = readers.comment(article, Map.of("body", "Number 3", "guest", guest("second")));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.<String>json("$.type")).isEqualTo("urn:dateline:problem:too-many-comments");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(590, 600);
        assertThat(readers.comment(article, Map.of("body", "Me too.", "guest", guest("third")))
                        .status())
                .isEqualTo(202);
    }

    private static Map<String, String> guest(String name) {
        return Map.of("name", name, "email", name + "@example.org");
    }
}
