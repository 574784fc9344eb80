package news.dateline.article.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AMovedStoryTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk editor;

    /// Of a slug that no other test has.
    private String base;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
        base = "m" + UUID.randomUUID().toString().replace("-", "");
    }

    private Answer published(String headline) {
        return editor.post(editor.draft(headline).path() + "/publish", "{}");
    }

    private Answer moved(Answer story, String slug) {
        return editor.post(story.path() + "/correct", """
                {"slug": "%s", "class": "update", "reason": "A better address."}""".formatted(slug));
    }

    private String urlAt(String slug) {
        return stranger.get("/api/articles/by-slug/" + slug).json().get("url").stringValue();
    }

    @Test
    void is_found_by_each_slug_it_ever_had_and_says_where_it_is_now() {
        var story = published(base);
        moved(story, base + "-two");
        editor.post(story.path() + "/correct", "{\"section\": \"city\", \"reason\": \"It is the city's.\"}");
        var last = moved(story, base + "-three");

        assertThat(last.status()).as(last.text()).isEqualTo(200);
        assertThat(last.json().get("slug").stringValue()).isEqualTo(base + "-three");
        assertThat(last.json().get("version").intValue()).isEqualTo(4);
        for (var slug : new String[] {base, base + "-two", base + "-three"}) {
            assertThat(urlAt(slug)).isEqualTo("/city/" + base + "-three");
        }
        assertThat(stranger.get("/api/articles/by-slug/" + base).header("Cache-Tag"))
                .isEqualTo("article:" + story.id());
    }

    @Test
    void may_move_back() {
        var story = published(base);
        moved(story, base + "-two");

        assertThat(moved(story, base).status()).isEqualTo(200);

        assertThat(urlAt(base + "-two")).isEqualTo("/world/" + base);
    }

    @Test
    void keeps_its_former_slugs_from_every_other_story() {
        var story = published(base);
        moved(story, base + "-two");

        assertThat(published(base).json().get("slug").stringValue()).isEqualTo(base + "-2");
        var other = published("Another " + base);
        var refused = moved(other, base);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("slug-taken");
        assertThat(refused.faults()).containsExactly("/slug");
        assertThat(stranger.get(other.path()).json().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void is_gone_from_all_its_addresses_once_it_is_withdrawn() {
        var story = published(base);
        moved(story, base + "-two");
        editor.post(story.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");

        for (var slug : new String[] {base, base + "-two"}) {
            assertThat(stranger.get("/api/articles/by-slug/" + slug).status()).isEqualTo(410);
            assertThat(moved(published("Later " + base), slug).problem()).isEqualTo("slug-taken");
        }
    }

    @Test
    void has_not_moved_when_its_slug_comes_back_as_it_was() {
        var story = published(base);

        assertThat(moved(story, base).problem()).isEqualTo("nothing-changed");
    }

    @Test
    void gets_an_address_that_several_want_at_once_alone() throws Exception {
        var stories = IntStream.range(0, 6)
                .mapToObj(number -> published(base + " " + number))
                .toList();
        var wishes = stories.stream()
                .<Callable<Answer>>map(story -> () -> moved(story, base + "-wanted"))
                .toList();
        var statuses = new HashSet<Integer>();
        var got = 0;
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : desks.invokeAll(wishes)) {
                statuses.add(answer.get().status());
                got += answer.get().status() == 200 ? 1 : 0;
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(got).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "two--hyphens", "-a", "a-", "ä", "a/b", "a b"})
    void is_refused_a_slug_that_is_none(String slug) {
        var refused = moved(published(base), slug);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/slug");
    }

    @Test
    void is_refused_a_slug_that_is_too_long() {
        assertThat(moved(published(base), "a".repeat(81)).faults()).containsExactly("/slug");
    }
}
