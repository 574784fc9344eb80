package news.dateline.comment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import news.dateline.comment.Readers.Answer;
import news.dateline.test.TurnedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class ARepeatedSubmissionTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Autowired
    TurnedClock clock;

    @Autowired
    Reservations reservations;

    @Test
    void under_one_key_is_one_comment_however_often_and_fast_it_comes() {
        var article = newsroom.publishes();

        var ids = hundredTimes(() -> readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "k1"));

        assertThat(ids).hasSize(1);
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 1);
        clock.turnOn(Duration.ofMinutes(11));
        assertThat(readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "k1")
                        .<String>json("$.id"))
                .isIn(ids);
    }

    @Test
    void without_a_key_is_one_comment_for_ten_minutes() {
        var article = newsroom.publishes();

        var ids = hundredTimes(() -> readers.commentAsGuest(article, "Thank you."));
        clock.turnOn(Duration.ofMinutes(10));
        var later = readers.commentAsGuest(article, "Thank you.");

        assertThat(ids).hasSize(1).doesNotContain(later.<String>json("$.id"));
        await().until(() -> readers.thread(article).<Integer>json("$.count") == 2);
    }

    @Test
    void of_a_guest_is_answered_with_a_key_that_works_each_time() {
        var article = newsroom.publishes();
        var first = readers.commentAsGuest(article, "Thank you.");
        var second = readers.commentAsGuest(article, "Thank you.");

        for (var answer : new Answer[] {first, second}) {
            var seen = readers.get(answer.header("Location") + "?key=" + answer.<String>json("$.key"));
            assertThat(seen.<String>json("$.body")).isEqualTo("Thank you.");
        }
    }

    @Test
    void by_another_writer_is_another_comment() {
        var article = newsroom.publishes();
        var bo = readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "1");
        var cy = readers.comment(
                article,
                Map.of("body", "Thank you.", "guest", Map.of("name", "Bo", "email", "cy@example.org")),
                "Idempotency-Key",
                "1");

        assertThat(bo.<String>json("$.id")).isNotEqualTo(cy.json("$.id"));
    }

    @Test
    void under_a_key_that_stood_for_something_else_is_refused() {
        var article = newsroom.publishes();
        readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "k2");

        var refused = readers.commentAsGuest(article, "Thank you all.", "Idempotency-Key", "k2");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<String>json("$.errors[0].pointer")).isEqualTo("#Idempotency-Key");
    }

    @Test
    void under_a_key_that_is_none_is_refused() {
        assertThat(readers.commentAsGuest(newsroom.publishes(), "Hi", "Idempotency-Key", "k 1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void finds_its_comment_after_the_story_went() {
        var article = newsroom.publishes();
        var first = readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "k3");
        newsroom.tell(2, newsroom.withdrawn(article));
        await().until(() -> readers.thread(article).status() == 410);

        assertThat(readers.commentAsGuest(article, "Thank you.", "Idempotency-Key", "k3")
                        .<String>json("$.id"))
                .isEqualTo(first.json("$.id"));
    }

    @Test
    void is_remembered_no_longer_than_needed() {
        var reserved = reservations.reserve("test", UUID.randomUUID(), "content", Duration.ofMinutes(1));
        reservations.sweep();
        assertThat(reservations.find("test")).contains(reserved);

        clock.turnOn(Duration.ofMinutes(1));
        assertThat(reservations.find("test")).isEmpty();
        reservations.sweep();
        assertThat(reservations
                        .reserve("test", UUID.randomUUID(), "other", Duration.ofMinutes(1))
                        .content())
                .isEqualTo("other");
    }

    private static Set<String> hundredTimes(Supplier<Answer> submission) {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int time = 0; time < 100; time++) {
                browsers.execute(() -> ids.add(submission.get().json("$.id")));
            }
        }
        return ids;
    }
}
