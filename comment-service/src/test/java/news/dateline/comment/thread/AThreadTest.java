package news.dateline.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.CommentServiceTest;
import news.dateline.comment.Newsroom;
import news.dateline.comment.Readers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommentServiceTest
class AThreadTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Readers readers;

    @Test
    void is_read_page_by_page_in_the_order_of_acceptance() {
        var article = newsroom.publishes();
        var accepted = new ArrayList<String>();
        for (int number = 0; number < 7; number++) {
            accepted.add(published(article, "Number " + number, null));
        }

        var read = new ArrayList<String>();
        var path = "/api/articles/%s/comments?limit=3".formatted(article);
        var page = readers.get(path);
        read.addAll(page.<List<String>>json("$.items[*].id"));
        for (int pages = 1; page.<Map<String, Object>>json("$").containsKey("next"); pages++) {
            assertThat(pages).isLessThan(3);
            page = readers.get(path + "&cursor=" + page.<String>json("$.next"));
            read.addAll(page.<List<String>>json("$.items[*].id"));
        }

        assertThat(read).isEqualTo(accepted);
        assertThat(page.<Integer>json("$.count")).isEqualTo(7);
    }

    @Test
    void is_read_the_other_way_round_as_well() {
        var article = newsroom.publishes();
        var accepted = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            accepted.addFirst(published(article, "Number " + number, null));
        }

        var path = "/api/articles/%s/comments?order=newest&limit=3".formatted(article);
        var first = readers.get(path);
        var second = readers.get(path + "&cursor=" + first.<String>json("$.next"));

        assertThat(first.<List<String>>json("$.items[*].id")).isEqualTo(accepted.subList(0, 3));
        assertThat(second.<List<String>>json("$.items[*].id")).isEqualTo(accepted.subList(3, 5));
        assertThat(second.<Map<String, Object>>json("$")).doesNotContainKey("next");
        assertThat(readers.get(path.replace("newest", "best")).<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#order");
    }

    @Test
    void is_entered_at_any_of_its_comments() {
        var article = newsroom.publishes();
        published(article, "Number 0", null);
        var second = published(article, "Number 1", null);
        var third = published(article, "Number 2", null);

        var place = readers.get("/api/comments/" + second);

        assertThat(readers.get(place.json("$.place.thread")).<List<String>>json("$.items[*].id"))
                .containsExactly(second, third);
        assertThat(place.<String>json("$.place.page"))
                .startsWith("/world/a-headline?replies=")
                .endsWith("#comment-" + second);
    }

    @Test
    void says_what_was_written_before_the_story_was_changed() {
        var article = newsroom.publishes();
        published(article, "Is that so?", null);

        newsroom.tell(2, newsroom.updated(article, 2));

        await().until(() -> readers.commentAsGuest(article, "Better now. " + UUID.randomUUID())
                .json("$.articleVersion")
                .equals(2));
        await().until(() -> readers.thread(article)
                .<List<Integer>>json("$.items[*].articleVersion")
                .contains(2));
        assertThat(readers.thread(article).<List<Integer>>json("$.items[?(@.articleVersion==1)].writtenBefore"))
                .isNotEmpty()
                .containsOnly(2);
        assertThat(readers.thread(article).<List<Integer>>json("$.items[?(@.articleVersion==2)].writtenBefore"))
                .isEmpty();
    }

    @Test
    void is_counted_with_others_in_one_call() {
        var article = newsroom.publishes();
        published(article, "One.", null);
        published(article, "Two.", null);
        var empty = newsroom.publishes();
        var unknown = UUID.randomUUID();

        var counts = readers.get("/api/comments/counts?articles=%s,%s,%s".formatted(article, empty, unknown));

        assertThat(counts.<Map<String, Integer>>json("$.counts"))
                .isEqualTo(Map.of(article.toString(), 2, empty.toString(), 0));
        assertThat(counts.header("Cache-Tag").split(" ")).contains("thread:" + article, "thread:" + unknown);
        assertThat(readers.get("/api/comments/counts?articles="
                                + String.join(",", Collections.nCopies(101, unknown.toString())))
                        .<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#articles");
    }

    @Test
    void goes_five_levels_deep() {
        var article = newsroom.publishes();
        var parents = new ArrayList<String>();
        String parent = null;
        for (int level = 0; level < 8; level++) {
            parent = published(article, "Level " + level, parent);
            parents.add(parent);
        }

        var thread = readers.thread(article);

        assertThat(thread.<List<Integer>>json("$.items[*].depth")).containsExactly(0, 1, 2, 3, 4, 5, 5, 5);
        assertThat(thread.<List<String>>json("$.items[6,7].parent")).containsExactly(parents.get(4), parents.get(4));
    }

    @Test
    void takes_answers_only_to_what_can_be_seen_in_it() {
        var article = newsroom.publishes();
        var elsewhere = published(newsroom.publishes(), "Elsewhere", null);
        var removed = removed(article);

        for (var parent : List.of(UUID.randomUUID().toString(), elsewhere, removed)) {
            var refused = answer(article, "An answer", parent);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.<String>json("$.errors[0].pointer")).isEqualTo("/parent");
        }
    }

    @Test
    void goes_with_its_story() {
        var article = newsroom.publishes();
        var comment = published(article, "Thank you.", null);

        newsroom.tell(2, newsroom.withdrawn(article));

        await().until(() -> readers.thread(article).status() == 410);
        assertThat(readers.thread(article).header("Cache-Tag")).isEmpty();
        assertThat(readers.get("/api/comments/" + comment).status()).isEqualTo(404);
        assertThat(readers.commentAsGuest(article, "Too late?").<String>json("$.type"))
                .isEqualTo("urn:dateline:problem:withdrawn");
    }

    @Test
    void is_never_said_to_be_gone_while_its_story_arrives() {
        for (int number = 0; number < 30; number++) {
            var article = UUID.randomUUID();
            newsroom.tell(1, newsroom.published(article));
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
                var status = readers.thread(article).status();
                assertThat(status).isIn(200, 404);
                return status == 200;
            });
        }
    }

    @Test
    void stays_closed_when_an_older_event_comes_late() {
        var article = newsroom.publishes();
        newsroom.tell(3, newsroom.withdrawn(article));
        await().until(() -> readers.thread(article).status() == 410);

        newsroom.tell(2, newsroom.updated(article, 2));
        newsroom.tell(3, newsroom.updated(article, 2));
        newsroom.tell(4, newsroom.updated(article, 3)); // read after those two: one story, one topic, one order

        await().until(() -> readers.thread(article).status() == 200);
        assertThat(readers.commentAsGuest(article, "Open again?").<Integer>json("$.articleVersion"))
                .isEqualTo(3);
    }

    @Test
    void is_empty_at_first_and_cached_under_its_own_tag() {
        var article = newsroom.publishes();

        var thread = readers.thread(article);

        assertThat(thread.body()).isEqualTo("{\"count\":0,\"open\":true,\"items\":[]}");
        assertThat(thread.header("Cache-Tag").split(" ")).contains("thread:" + article, "article:" + article);
        assertThat(thread.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void is_refused_for_a_page_that_cannot_be() {
        var path = "/api/articles/%s/comments".formatted(newsroom.publishes());

        assertThat(readers.get(path + "?limit=0").<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#limit");
        assertThat(readers.get(path + "?limit=101").status()).isEqualTo(400);
        assertThat(readers.get(path + "?cursor=x").<List<String>>json("$.errors[*].pointer"))
                .containsExactly("#cursor");
        assertThat(readers.get("/api/comments/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Readers.Answer answer(UUID article, String body, String parent) {
        return readers.comment(article, Map.of("body", body, "parent", parent, "guest", Readers.guest()));
    }

    private String published(UUID article, String body, @Nullable String parent) {
        var accepted = parent == null ? readers.commentAsGuest(article, body) : answer(article, body, parent);
        await().until(() -> status(accepted).equals("published"));
        return accepted.json("$.id");
    }

    private String removed(UUID article) {
        var accepted = readers.commentAsGuest(article, "you arsehole");
        await().until(() -> status(accepted).equals("removed"));
        return accepted.json("$.id");
    }

    private String status(Readers.Answer accepted) {
        return readers.get(accepted.header("Location")).json("$.status");
    }
}
