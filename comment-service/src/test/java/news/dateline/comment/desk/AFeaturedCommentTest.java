package news.dateline.comment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.featured.Featured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class AFeaturedCommentTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    private Moderator mo;
    private UUID article;
    private List<String> written;

    @BeforeEach
    void readersWrote() {
        mo = Moderator.at(readers);
        article = newsroom.publishes();
        written = IntStream.range(0, 3)
                .mapToObj(number ->
                        readers.commentAsGuest(article, "Number " + number).<String>json("$.id"))
                .toList();
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 3);
    }

    @Test
    void is_marked_in_its_thread_and_found_before_the_others() {
        assertThat(feature("PUT", written.get(1)).status()).isEqualTo(204);
        feature("PUT", written.get(1));

        assertThat(readers.thread(article).<List<String>>json("$.items[?(@.featured==true)].id"))
                .containsExactly(written.get(1));
        assertThat(featured()).containsExactly(written.get(1));

        feature("DELETE", written.get(1));
        assertThat(featured()).isEmpty();
    }

    @Test
    void that_is_taken_down_is_featured_no_longer() {
        feature("PUT", written.get(0));

        mo.decides("remove", List.of(written.get(0)));

        assertThat(featured()).isEmpty();
    }

    @Test
    void is_one_of_twenty_at_most(@Autowired Featured all) {
        IntStream.range(0, Featured.MOST).forEach(_ -> all.add(UUID.randomUUID(), article, Instant.EPOCH));

        assertThat(feature("PUT", written.get(2)).<String>json("$.type"))
                .isEqualTo("urn:dateline:problem:too-many-featured");
    }

    private Readers.Answer feature(String method, String id) {
        return mo.ask(method, "comments/%s/featured".formatted(id), Map.of());
    }

    private List<String> featured() {
        return readers.get("/api/articles/%s/comments?featured=true".formatted(article))
                .json("$.items[*].id");
    }
}
