package news.dateline.comment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class AClosedThreadTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    private Moderator mo;
    private UUID article;

    @BeforeEach
    void begin() {
        mo = Moderator.at(readers);
        article = newsroom.publishes();
        readers.commentAsGuest(article, "In time.");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
    }

    @Test
    void stays_to_be_read_and_takes_no_replies_until_it_is_opened_again() {
        var closed = mo.ask("POST", "stories/%s/close".formatted(article), Map.of());

        assertThat(closed.<Boolean>json("$.open")).isFalse();
        assertThat(readers.thread(article).<Boolean>json("$.open")).isFalse();
        assertThat(readers.thread(article).<String>json("$.items[0].body")).isEqualTo("In time.");
        var refused = readers.commentAsGuest(article, "Too late.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>json("$.type")).isEqualTo("urn:dateline:problem:thread-closed");

        assertThat(mo.ask("POST", "stories/%s/reopen".formatted(article), Map.of())
                        .<Boolean>json("$.open"))
                .isTrue();
        assertThat(readers.commentAsGuest(article, "Open again.").status()).isEqualTo(202);
    }

    @Test
    void is_not_opened_by_a_correction_of_its_story() {
        mo.ask("POST", "stories/%s/close".formatted(article), Map.of());

        newsroom.tell(2, newsroom.updated(article, 2));

        await().until(() -> mo.get("comments?status=published&story=" + article)
                .json("$.items[0].story.headline")
                .equals("A better headline"));
        assertThat(readers.commentAsGuest(article, "Now?").status()).isEqualTo(409);
    }

    @Test
    void belongs_to_a_story_that_there_is() {
        assertThat(mo.ask("POST", "stories/%s/close".formatted(UUID.randomUUID()), Map.of())
                        .status())
                .isEqualTo(404);
    }
}
