package news.dateline.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private Answer published(String section, String tag, String headline) {
        var draft = reporter.post("/api/articles", """
                {"headline": "%s", "section": "%s", "tags": ["%s"], "body": "<p>Text</p>"}
                """.formatted(headline, section, tag));
        return editor.post(draft.path() + "/publish", "{}");
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .get("items")
                .valueStream()
                .map(story -> story.get("id").stringValue())
                .toList();
    }

    @Test
    void a_published_story_is_there_for_everyone_by_id_and_by_slug() {
        var story = published("city", "Harbour", "Read by all");

        var byId = stranger.get(story.path());
        var bySlug = stranger.get("/api/articles/by-slug/read-by-all");

        assertThat(byId.status()).isEqualTo(200);
        assertThat(byId.header("ETag")).isEqualTo("\"2\"");
        assertThat(byId.header("Cache-Tag")).isEqualTo("article:" + story.id());
        assertThat(byId.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(byId.json().has("author")).isFalse();
        assertThat(byId.json().get("body").stringValue()).isEqualTo("<p>Text</p>");
        assertThat(bySlug.json()).isEqualTo(byId.json());
        assertThat(bySlug.header("Cache-Tag")).isEqualTo(byId.header("Cache-Tag"));
        assertThat(stranger.head(story.path()).header("ETag")).isEqualTo("\"2\"");
        assertThat(stranger.get(story.path(), "If-None-Match", "\"2\"").status())
                .isEqualTo(304);
    }

    @Test
    void who_began_it_is_told_to_the_newsroom_only() {
        var story = published("city", "Harbour", "Whose story");

        assertThat(reporter.get(story.path()).json().has("author")).isTrue();
        assertThat(editor.get("/api/articles/by-slug/whose-story").json().has("author"))
                .isTrue();
        assertThat(stranger.of("moderator").get(story.path()).json().has("author"))
                .isFalse();
        assertThat(stranger.get("/api/articles").text()).doesNotContain("\"author\"");
    }

    @Test
    void a_draft_exists_for_nobody_outside_the_newsroom() {
        var canary = "canary-" + UUID.randomUUID();
        var draft = reporter.post("/api/articles", Desk.complete(canary).replace("Kosovo", canary));
        var outsiders = List.of(
                stranger, stranger.of("reader"), stranger.of("moderator"), stranger.of("ops"), stranger.of("reporter"));

        var doors = List.of(draft.path(), "/api/articles/by-slug/" + canary, "/api/articles/" + UUID.randomUUID());
        for (var outsider : outsiders) {
            for (var door : doors) {
                var answer = outsider.get(door);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text()).contains("There is no such story.").doesNotContain("/tags");
            }
            for (var list : List.of("", "?section=world", "?tag=" + canary, "?limit=100", "?status=draft")) {
                assertThat(outsider.get("/api/articles" + list).text()).doesNotContain(canary);
            }
        }
        assertThat(editor.get("/api/articles/by-slug/" + canary).status()).isEqualTo(404);
        assertThat(reporter.get(draft.path()).status()).isEqualTo(200);
        assertThat(editor.get(draft.path()).header("Cache-Tag")).isEmpty();
        assertThat(editor.get(draft.path()).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void drafts_are_listed_for_the_newsroom_last_touched_first() {
        var first = reporter.draft("First");
        var second = reporter.draft("Second");
        reporter.put(first.path(), Desk.complete("First again"), "If-Match", "\"1\"");
        var other = stranger.of("reporter").draft("Another desk");

        assertThat(ids(reporter.get("/api/articles?status=draft"))).containsExactly(first.id(), second.id());
        assertThat(ids(editor.get("/api/articles?status=draft&limit=3")))
                .containsExactly(other.id(), first.id(), second.id());
        assertThat(reporter.get("/api/articles?status=draft").text()).doesNotContain("\"body\"");
        assertThat(stranger.get("/api/articles?status=draft").status()).isEqualTo(401);
        assertThat(stranger.of("reader").get("/api/articles?status=draft").status())
                .isEqualTo(403);
    }

    @Test
    void an_editors_own_are_listed_alone_drafts_and_published() {
        var section = "s-" + UUID.randomUUID().toString().substring(0, 8);
        var others = published(section, "Ownership", "Another's");
        var draft = editor.draft("My own");
        var story = editor.post("/api/articles", Desk.complete("Mine in print"));
        editor.post(story.path() + "/publish", "{}");

        assertThat(ids(editor.get("/api/articles?status=draft&mine=true"))).containsExactly(draft.id());
        assertThat(ids(editor.get("/api/articles?mine=true"))).containsExactly(story.id());
        assertThat(ids(editor.get("/api/articles?section=" + section))).containsExactly(others.id());
        assertThat(editor.get("/api/articles?mine=true&section=" + section).text())
                .doesNotContain(others.id());
        assertThat(stranger.get("/api/articles?mine=true").status()).isEqualTo(401);
        assertThat(stranger.of("reader").get("/api/articles?mine=true").status())
                .isEqualTo(403);
        assertThat(editor.get("/api/articles?mine=yes").faults()).containsExactly("#mine");
    }

    @Test
    void a_list_goes_on_where_it_stopped_whatever_came_in_meanwhile() {
        var section = "s-" + UUID.randomUUID().toString().substring(0, 8);
        var all = IntStream.range(0, 7)
                .mapToObj(number ->
                        published(section, "Paging", "Story " + number).id())
                .toList()
                .reversed();

        var seen = new ArrayList<String>();
        var page = stranger.get("/api/articles?limit=3&section=" + section);
        seen.addAll(ids(page));
        published(section, "Paging", "Meanwhile");
        while (page.json().has("next")) {
            page = stranger.get("/api/articles?limit=3&section=" + section + "&cursor="
                    + page.json().get("next").stringValue());
            seen.addAll(ids(page));
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void a_list_says_what_it_is_made_of_and_shows_no_bodies() {
        var section = "s-" + UUID.randomUUID().toString().substring(0, 8);
        var first = published(section, "Made of", "First of two");
        var second = published(section, "Made of", "Second of two");
        var shown = " article:" + second.id() + " article:" + first.id();

        var list = stranger.get("/api/articles?section=" + section);

        assertThat(list.header("Cache-Tag")).isEqualTo("section:" + section + shown);
        assertThat(list.text()).doesNotContain("\"body\"");
        assertThat(list.json().get("items").get(0).get("url").stringValue())
                .isEqualTo("/" + section + "/second-of-two");
        assertThat(stranger.get("/api/articles?tag=Made+of&section=" + section).header("Cache-Tag"))
                .isEqualTo("tag:made-of" + shown);
        assertThat(stranger.get("/api/articles?limit=2").header("Cache-Tag")).isEqualTo("front" + shown);
        assertThat(stranger.get("/api/articles?section=nothing-here").header("Cache-Tag"))
                .isEqualTo("section:nothing-here");
    }

    @Test
    void a_tag_is_found_in_any_spelling_and_any_script() {
        var story = published("world", "Косово", "Any script");

        var list = stranger.get("/api/articles?tag=%D0%BA%D0%BE%D1%81%D0%BE%D0%B2%D0%BE");

        assertThat(ids(list)).containsExactly(story.id());
        assertThat(list.header("Cache-Tag"))
                .isEqualTo("tag:%D0%BA%D0%BE%D1%81%D0%BE%D0%B2%D0%BE article:" + story.id());
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, #limit",
        "?limit=101, #limit",
        "?limit=x, #limit",
        "?cursor=x, #cursor",
        "?section=World, #section",
        "?section=, #section",
        "?tag=%23, #tag",
        "?status=live, #status",
        "?limit=0&cursor=%21&section=%20&tag=&status=, #status #section #tag #cursor #limit",
    })
    void a_question_at_fault_is_told_all_of_it(String query, String faults) {
        var answer = stranger.get("/api/articles" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(faults.split(" "));
    }

    @Test
    void what_is_not_named_is_not_open() {
        assertThat(stranger.get("/api/articles/" + UUID.randomUUID() + "/secrets")
                        .status())
                .isEqualTo(401);
        assertThat(editor.get("/api/articles/nonsense").status()).isEqualTo(400);
    }
}
