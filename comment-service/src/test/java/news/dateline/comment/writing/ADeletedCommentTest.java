package news.dateline.comment.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.comment.Topics;
import news.dateline.events.CommentPublished;
import news.dateline.events.CommentRemoved;
import news.dateline.events.CommentSubmitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class ADeletedCommentTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    Topics topics;

    private UUID article;
    private Answer written;
    private String id;

    @BeforeEach
    void somebodyWrote() {
        article = newsroom.publishes();
        written = readers.commentAsGuest(article, "I take that back.");
        id = written.json("$.id");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
    }

    @Test
    void is_gone_and_that_is_told_once() {
        assertThat(delete().status()).isEqualTo(204);
        assertThat(delete().status()).isEqualTo(204);

        assertThat(readers.thread(article).<List<String>>json("$.items[*].id")).isEmpty();
        assertThat(whole().<Map<String, Object>>json("$"))
                .containsEntry("status", "deleted")
                .doesNotContainKeys("body", "author");
        await().untilAsserted(() -> assertThat(topics.inOrder(UUID.fromString(id)))
                .hasExactlyElementsOfTypes(CommentSubmitted.class, CommentPublished.class, CommentRemoved.class));
    }

    @Test
    void that_was_answered_leaves_a_stub_without_words_or_name_and_is_not_counted() {
        var answer = readers.comment(article, Map.of("body", "Do not.", "parent", id, "guest", Readers.guest()));
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 2);

        delete();

        var thread = readers.thread(article);
        assertThat(thread.<Integer>json("$.count")).isEqualTo(1);
        assertThat(thread.<List<String>>json("$.items[*].id")).containsExactly(id, answer.<String>json("$.id"));
        assertThat(thread.<Map<String, Object>>json("$.items[0]"))
                .containsEntry("status", "deleted")
                .doesNotContainKeys("body", "author");
        assertThat(readers.get("/api/articles/%s/comments?order=newest&limit=1".formatted(article))
                        .<String>json("$.items[0].id"))
                .isEqualTo(answer.<String>json("$.id"));
        assertThat(readers.comment(article, Map.of("body", "Why?", "parent", id, "guest", Readers.guest()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void is_its_writers_to_delete() {
        assertThat(readers.ask("DELETE", "/api/comments/" + id, Map.of()).status())
                .isEqualTo(404);
        assertThat(readers.thread(article).<Integer>json("$.count")).isEqualTo(1);
    }

    private Answer delete() {
        return readers.ask("DELETE", "/api/comments/%s?key=%s".formatted(id, written.json("$.key")), Map.of());
    }

    private Answer whole() {
        return readers.get("/api/comments/%s?key=%s".formatted(id, written.json("$.key")));
    }
}
