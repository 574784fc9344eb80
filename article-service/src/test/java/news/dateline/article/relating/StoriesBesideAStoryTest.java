package news.dateline.article.relating;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import tools.jackson.databind.json.JsonMapper;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StoriesBesideAStoryTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk editor;

    /// Ends the names of this test's own places, tags and sections.
    private String own;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
        own = UUID.randomUUID().toString().substring(0, 8);
    }

    private Answer draft(String headline, String place, String country, String section, String... tags) {
        var story = Map.ofEntries(
                entry("headline", headline),
                entry("body", "<p>At length.</p>"),
                entry("section", section + "-" + own),
                entry("tags", Stream.of(tags).map(tag -> tag + " " + own).toList()),
                entry("dateline", Map.of("place", place + " " + own, "country", country + " " + own)));
        return editor.post("/api/articles", JSON.writeValueAsString(story));
    }

    private Answer published(String headline, String place, String country, String section, String... tags) {
        return editor.post(draft(headline, place, country, section, tags).path() + "/publish", "{}");
    }

    /// As in `Bridge: same tag: Ferries`.
    private List<String> beside(Answer story) {
        var answer = stranger.get(story.path() + "/related");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var said = new ArrayList<String>();
        for (var item : answer.json().get("items")) {
            var reason = item.get("reason");
            var name = reason.has("name") ? " " + reason.get("name").stringValue() : "";
            said.add(item.get("story").get("headline").stringValue() + ": "
                    + reason.get("kind").stringValue()
                    + name.replace(" " + own, "").replace("-" + own, ""));
        }
        return said;
    }

    private Answer choose(Answer story, List<?> pinned, List<?> excluded) {
        return editor.put(
                story.path() + "/related", JSON.writeValueAsString(Map.of("pinned", pinned, "excluded", excluded)));
    }

    @Test
    void say_why_they_stand_there_and_what_has_most_in_common_comes_first() {
        var story = published("Here", "Pristina", "Kosovo", "world", "NATO", "Soldiers");
        published("Far off", "Oslo", "Norway", "sport", "Skiing");
        published("Section", "Oslo", "Norway", "world");
        published("Country", "Prizren", "Kosovo", "sport");
        published("Tag", "Brussels", "Belgium", "sport", "Soldiers");
        published("Tags", "Brussels", "Belgium", "politics", "Soldiers", "NATO");
        published("Place", "Pristina", "Kosovo", "sport");

        assertThat(beside(story))
                .containsExactly(
                        "Place: place Pristina",
                        "Tags: tag NATO",
                        "Tag: tag Soldiers",
                        "Country: place Kosovo",
                        "Section: section world");
    }

    @Test
    void of_equals_the_newest_comes_first_and_no_more_than_are_asked_for() {
        var story = published("Here", "Oslo", "Norway", "world");
        for (var number = 1; number <= 4; number++) {
            published("Story " + number, "Oslo", "Norway", "world");
        }

        var two = stranger.get(story.path() + "/related?limit=2").json().get("items");

        assertThat(two.valueStream()
                        .map(item -> item.get("story").get("headline").stringValue()))
                .containsExactly("Story 4", "Story 3");
        assertThat(two.toString()).doesNotContain("\"body\"", "\"author\"");
        assertThat(stranger.get(story.path() + "/related?limit=21").faults()).containsExactly("#limit");
        assertThat(stranger.get(story.path() + "/related?limit=0").status()).isEqualTo(400);
    }

    @Test
    void are_pinned_and_excluded_by_an_editor_who_gives_readers_no_reason() {
        var story = published("Here", "Oslo", "Norway", "world");
        var near = published("Near", "Oslo", "Norway", "world");
        var unfit = published("Unfit", "Oslo", "Norway", "world");
        var far = published("Far", "Lima", "Peru", "sport");

        var chosen = choose(story, List.of(far.id()), List.of(unfit.id()));

        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(beside(story)).containsExactly("Far: pinned", "Near: place Oslo");
        assertThat(chosen.json().at("/related/pinned/0").stringValue()).isEqualTo(far.id());
        var read = stranger.get(story.path()).json();
        assertThat(read.get("version").intValue()).isEqualTo(1);
        assertThat(read.has("related")).isFalse();
        assertThat(read.get("updatedAt")).isEqualTo(story.json().get("updatedAt"));
        assertThat(beside(near)).contains("Here: place Oslo", "Unfit: place Oslo");

        choose(story, List.of(), List.of());
        assertThat(beside(story)).containsExactly("Unfit: place Oslo", "Near: place Oslo");
    }

    @Test
    void stay_as_they_were_chosen_while_the_story_is_written_on_and_corrected() {
        var far = published("Far", "Lima", "Peru", "sport");
        var draft = draft("Here", "Oslo", "Norway", "world");
        choose(draft, List.of(far.id()), List.of());
        var seen = editor.get(draft.path());
        editor.put(draft.path(), seen.text(), "If-Match", seen.header("ETag"));
        var story = editor.post(draft.path() + "/publish", "{}");

        editor.post(story.path() + "/correct", "{\"headline\": \"Here now\", \"reason\": \"It is.\"}");

        assertThat(beside(story)).containsExactly("Far: pinned");
    }

    @Test
    void leave_a_mark_of_who_chose_them() {
        var story = published("Here", "Oslo", "Norway", "world");
        var far = published("Far", "Lima", "Peru", "sport");
        choose(story, List.of(far.id()), List.of());
        choose(story, List.of(far.id()), List.of());

        var trail = editor.get(story.path() + "/audit").json().get("items");

        assertThat(trail.get(0).get("act").stringValue()).isEqualTo("related");
        assertThat(trail.get(0).get("note").stringValue()).isEqualTo("pinned " + far.id() + "; excluded none");
        assertThat(trail.get(0).get("by").get("name").stringValue()).isEqualTo("Somebody");
        assertThat(trail.get(1).get("act").stringValue()).isEqualTo("published");
    }

    @Test
    void are_never_what_readers_may_not_see_pinned_or_not() {
        var story = published("Here", "Oslo", "Norway", "world");
        var draft = draft("Draft", "Oslo", "Norway", "world");
        var embargoed = editor.post("/api/articles", """
                {"headline": "Embargoed", "section": "world-%s", "body": "<p>a</p>", "embargoUntil": "2099-01-01T00:00:00Z"}
                """.formatted(own));
        var scheduled = editor.post(embargoed.path() + "/schedule", "{\"publishAt\": \"2099-01-01T00:00:00Z\"}");
        assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(200);
        var withdrawn = published("Withdrawn", "Oslo", "Norway", "world");
        editor.post(withdrawn.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");
        assertThat(beside(story)).isEmpty();

        choose(story, List.of(draft.id(), embargoed.id(), withdrawn.id()), List.of());

        assertThat(beside(story)).isEmpty();
        var answer = stranger.get(story.path() + "/related");
        assertThat(answer.text() + answer.response().headers().map())
                .doesNotContain(draft.id(), embargoed.id(), withdrawn.id());
        editor.post(draft.path() + "/publish", "{}");
        assertThat(beside(story)).containsExactly("Draft: pinned");
    }

    @Test
    void are_told_of_no_story_that_readers_may_not_see() {
        var draft = draft("Draft", "Oslo", "Norway", "world");
        var withdrawn = published("Withdrawn", "Oslo", "Norway", "world");
        editor.post(withdrawn.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");

        for (var reader : List.of(stranger, editor)) {
            assertThat(reader.get(draft.path() + "/related").status()).isEqualTo(404);
            assertThat(reader.get(withdrawn.path() + "/related").status()).isEqualTo(410);
            assertThat(reader.get("/api/articles/" + UUID.randomUUID() + "/related")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(choose(withdrawn, List.of(), List.of()).problem()).isEqualTo("already-withdrawn");
    }

    @Test
    void say_what_they_are_made_of() {
        var story = published("Here", "Oslo", "Norway", "world", "a", "b", "c", "d", "e", "f");
        var other = published("Other", "Oslo", "Norway", "sport");

        assertThat(stranger.get(story.path() + "/related").header("Cache-Tag"))
                .isEqualTo(
                        "tag:a-%1$s tag:b-%1$s tag:c-%1$s tag:d-%1$s tag:e-%1$s section:world-%1$s article:%2$s article:%3$s"
                                .formatted(own, story.id(), other.id()));
    }

    @Test
    void are_chosen_among_stories_that_there_are() {
        var story = published("Here", "Oslo", "Norway", "world");
        var other = published("Other", "Oslo", "Norway", "world").id();
        var nobody = UUID.randomUUID();

        assertThat(choose(story, List.of(story.id()), List.of()).faults()).containsExactly("/pinned/0");
        assertThat(choose(story, List.of(other), List.of(nobody, other)).faults())
                .containsExactly("/excluded/1");
        assertThat(choose(story, List.of(nobody), List.of(other, nobody)).faults())
                .containsExactly("/excluded/1");
        assertThat(choose(story, List.of(other, nobody), List.of()).faults()).containsExactly("/pinned/1");
        assertThat(choose(story, List.of("x", 1), List.of()).faults()).containsExactly("/pinned/0", "/pinned/1");
        assertThat(choose(story, Collections.nCopies(7, other), List.of()).faults())
                .containsExactly("/pinned");
        assertThat(choose(story, List.of(), Collections.nCopies(51, other)).faults())
                .containsExactly("/excluded");
        assertThat(editor.put(story.path() + "/related", "{\"pined\": []}").faults())
                .containsExactly("/pined");
    }

    @Test
    void are_not_chosen_over_somebody_elses_choice_unseen() {
        var story = published("Here", "Oslo", "Norway", "world");
        choose(story, List.of(), List.of());

        var late = editor.put(story.path() + "/related", "{}", "If-Match", story.header("ETag"));

        assertThat(late.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "reporter", "moderator", "ops"})
    void are_chosen_by_editors_only(String role) {
        var story = published("Here", "Oslo", "Norway", "world");

        assertThat(stranger.of(role).put(story.path() + "/related", "{}").status())
                .isEqualTo(403);
        assertThat(stranger.put(story.path() + "/related", "{}").status()).isEqualTo(401);
    }
}
