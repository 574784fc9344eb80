package news.dateline.comment.likes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class ALikeTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    private UUID article;
    private String comment;

    @BeforeEach
    void somebodyWrote() {
        article = newsroom.publishes();
        comment = readers.commentAsGuest(article, "Well said.").json("$.id");
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
    }

    @Test
    void is_one_a_reader_however_often_it_is_given() {
        var ada = reader();

        for (int again = 0; again < 3; again++) {
            assertThat(ask("PUT", ada).<Integer>json("$.likes")).isEqualTo(1);
        }
        assertThat(ask("PUT", reader()).<Integer>json("$.likes")).isEqualTo(2);
        assertThat(likesInThread()).isEqualTo(2);

        for (int again = 0; again < 3; again++) {
            assertThat(ask("DELETE", ada).<Integer>json("$.likes")).isEqualTo(1);
        }
        assertThat(likesInThread()).isEqualTo(1);
        assertThat(readers.get("/api/comments/" + comment).<Integer>json("$.likes"))
                .isEqualTo(1);
    }

    @Test
    void is_told_to_whom_it_is() {
        var ada = reader();
        ask("PUT", ada);

        assertThat(readers.get("/api/comments/" + comment, "Authorization", ada).<Map<String, Object>>json("$.you"))
                .isEqualTo(Map.of("wrote", false, "like", true));
        assertThat(readers.get("/api/comments/" + comment, "Authorization", reader())
                        .<Boolean>json("$.you.like"))
                .isFalse();
    }

    @Test
    void is_counted_right_whoever_comes_at_once() {
        var ada = reader();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int click = 0; click < 20; click++) {
                crowd.submit(() -> ask("PUT", ada));
                crowd.submit(() -> ask("PUT", reader()));
            }
        }

        assertThat(likesInThread()).isEqualTo(21);
    }

    @Test
    void is_of_somebody_signed_in_and_for_what_can_be_seen() {
        assertThat(readers.ask("PUT", "/api/comments/%s/like".formatted(comment), Map.of())
                        .status())
                .isEqualTo(401);
        comment = UUID.randomUUID().toString();
        assertThat(ask("PUT", reader()).<String>json("$.type")).isEqualTo("urn:dateline:problem:no-such-comment");
    }

    private Readers.Answer ask(String method, String token) {
        return readers.ask(method, "/api/comments/%s/like".formatted(comment), Map.of(), "Authorization", token);
    }

    private int likesInThread() {
        return readers.thread(article).<Integer>json("$.items[0].likes");
    }

    private static String reader() {
        return "Bearer " + TestIssuer.get().token();
    }
}
