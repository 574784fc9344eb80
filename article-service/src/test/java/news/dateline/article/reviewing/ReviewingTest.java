package news.dateline.article.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// In a house that demands two pairs of eyes.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "dateline.two-pairs-of-eyes=true")
class ReviewingTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of(UUID.randomUUID(), "Ada", "reporter");
        editor = stranger.of(UUID.randomUUID(), "Eve", "editor");
    }

    @Test
    void a_story_goes_from_its_writer_to_an_editor_and_back_and_out() {
        var draft = reporter.draft("To and fro");

        var submitted = reporter.post(draft.path() + "/submit", null);
        assertThat(submitted.json().get("status").stringValue()).isEqualTo("in-review");
        assertThat(submitted.json().get("standing").get("by").get("name").stringValue())
                .isEqualTo("Ada");
        assertThat(editor.get("/api/articles?status=in-review&limit=100").text())
                .contains(draft.id());

        var returned = editor.post(draft.path() + "/return", "{\"note\": \"Who says so?\"}");
        assertThat(returned.json().get("status").stringValue()).isEqualTo("draft");
        assertThat(reporter.get(draft.path()).json().get("standing").get("note").stringValue())
                .isEqualTo("Who says so?");

        reporter.post(draft.path() + "/submit", null);
        assertThat(editor.post(draft.path() + "/publish", "{}").problem()).isEqualTo("not-approved");
        var approved = editor.post(draft.path() + "/approve", null, "If-Match", "\"4\"");
        assertThat(approved.json().get("status").stringValue()).isEqualTo("approved");
        assertThat(editor.post(draft.path() + "/publish", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_editor_does_not_let_their_own_story_pass() {
        var draft = editor.draft("My own");
        editor.post(draft.path() + "/submit", null);

        var refused = editor.post(draft.path() + "/approve", null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("own-story");
        stranger.of("editor").post(draft.path() + "/approve", null);
        assertThat(editor.post(draft.path() + "/publish", "{}").problem()).isEqualTo("own-story");
        assertThat(stranger.of("editor").post(draft.path() + "/publish", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void a_writer_has_back_what_is_not_approved_yet_and_approves_nothing() {
        var draft = reporter.draft("Mine again");
        reporter.post(draft.path() + "/submit", null);
        assertThat(reporter.post(draft.path() + "/approve", null).status()).isEqualTo(403);
        assertThat(stranger.of("reporter").post(draft.path() + "/return", null).status())
                .isEqualTo(404);
        assertThat(reporter.post(draft.path() + "/return", null).status()).isEqualTo(200);

        reporter.post(draft.path() + "/submit", null);
        editor.post(draft.path() + "/approve", null);

        assertThat(reporter.post(draft.path() + "/return", null).status()).isEqualTo(403);
        assertThat(editor.post(draft.path() + "/return", "{\"note\": 5, \"x\": 1}")
                        .faults())
                .containsExactly("/note", "/x");
    }
}
