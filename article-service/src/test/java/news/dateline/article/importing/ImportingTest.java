package news.dateline.article.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportingTest {

    private static final String DOOR = "/api/articles/import";

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private String copy() {
        return """
                Ferries sail again %s

                Bergen, (NORDWIRE).- The ferries sail again, said the mayor.

                “Nobody should have to swim to work,” she added.

                Read Also: The night ferry %s

                Recent Articles
                """.formatted(mark, mark);
    }

    private String idOf(Answer imported) {
        return imported.json().at("/story/id").stringValue();
    }

    @Test
    void makes_a_draft_that_says_what_the_copy_says() {
        var imported = reporter.postText(DOOR, copy());

        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        assertThat(imported.header("Location")).endsWith("/api/articles/" + idOf(imported));
        var story = reporter.get("/api/articles/" + idOf(imported)).json();
        assertThat(story.get("status").stringValue()).isEqualTo("draft");
        assertThat(story.get("headline").stringValue()).isEqualTo("Ferries sail again " + mark);
        assertThat(story.at("/dateline/text").stringValue()).isEqualTo("Bergen, (NORDWIRE).-");
        assertThat(story.get("body").stringValue())
                .isEqualTo(
                        "<p>The ferries sail again, said the mayor.</p>"
                                + "<blockquote><p>“Nobody should have to swim to work,”</p><cite>she added.</cite></blockquote>");
        assertThat(stranger.get("/api/articles/" + idOf(imported)).status()).isEqualTo(404);
    }

    @Test
    void tells_the_editor_what_is_in_doubt_then_and_later() {
        var imported = reporter.postText(DOOR, copy());

        var doubt = imported.json().at("/doubts/0");
        assertThat(imported.json().get("doubts")).hasSize(1);
        assertThat(doubt.get("kind").stringValue()).isEqualTo("read-also");
        assertThat(doubt.get("line").intValue()).isEqualTo(7);
        assertThat(doubt.get("text").stringValue()).isEqualTo("Read Also: The night ferry " + mark);
        assertThat(doubt.get("hint").stringValue()).isNotEmpty();
        assertThat(editor.get("/api/articles/" + idOf(imported) + "/audit").text())
                .contains("imported; to be looked at: line 7: read-also: Read Also: The night ferry " + mark);
    }

    @Test
    void refers_to_the_published_story_that_read_also_names() {
        var ferry = editor.post(editor.draft("The night ferry " + mark).path() + "/publish", "{}");

        var imported = reporter.postText(DOOR, copy());

        assertThat(imported.json().at("/story/body").stringValue())
                .contains("data-story=\"" + ferry.id() + "\"", "The night ferry " + mark);
        assertThat(imported.json().get("doubts")).isEmpty();
    }

    @Test
    void refers_to_no_draft() {
        editor.draft("The night ferry " + mark);

        assertThat(reporter.postText(DOOR, copy()).json().at("/doubts/0/kind").stringValue())
                .isEqualTo("read-also");
    }

    @Test
    void keeps_an_embargo_that_can_be_read() {
        var imported = reporter.postText(DOOR, "Embargo: 2099-01-01T06:00:00Z\n\n" + copy());

        assertThat(imported.json().at("/story/embargoUntil").stringValue()).isEqualTo("2099-01-01T06:00:00Z");
    }

    @Test
    void reads_text_in_the_encoding_and_language_that_are_said() {
        var latin = "Ein Schiff f\u00e4hrt\n\nKiel (NW) \u2013 Es f\u00e4hrt.".replace('\u2013', '-');
        var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);

        var imported = reporter.postBytes(DOOR + "?language=de", "text/plain;charset=ISO-8859-1", bytes);

        assertThat(imported.json().at("/story/headline").stringValue()).isEqualTo("Ein Schiff f\u00e4hrt");
        assertThat(imported.json().at("/story/language").stringValue()).isEqualTo("de");
        assertThat(reporter.postBytes(DOOR, "text/plain", bytes).problem()).isEqualTo("invalid-request");
    }

    @Test
    void begins_one_draft_however_often_the_same_file_is_sent() {
        var first = reporter.postText(DOOR, copy(), "Idempotency-Key", mark);
        editor.post(editor.draft("The night ferry " + mark).path() + "/publish", "{}");
        var second = reporter.postText(DOOR, copy(), "Idempotency-Key", mark);

        assertThat(second.status()).isEqualTo(200);
        assertThat(idOf(second)).isEqualTo(idOf(first));
        assertThat(reporter.postText(DOOR, copy() + "More.", "Idempotency-Key", mark)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void is_for_the_newsroom_and_for_text() {
        assertThat(stranger.postText(DOOR, copy()).status()).isEqualTo(401);
        assertThat(stranger.of("reader").postText(DOOR, copy()).status()).isEqualTo(403);
        assertThat(reporter.post(DOOR, "{}").status()).isEqualTo(415);
        assertThat(reporter.postText(DOOR, " \n\t").faults()).containsExactly("");
        assertThat(reporter.postText(DOOR, "a ".repeat(600_000)).faults()).containsExactly("/body");
        assertThat(reporter.postText(DOOR, "a\n".repeat(5_001)).faults()).containsExactly("");
        assertThat(reporter.postText(DOOR, "a ".repeat(1_500_000)).status()).isEqualTo(413);
        assertThat(reporter.postText(DOOR + "?language=%21", copy()).faults()).containsExactly("/language");
    }
}
