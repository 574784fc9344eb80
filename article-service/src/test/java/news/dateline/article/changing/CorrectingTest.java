package news.dateline.article.changing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.article.Told;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectingTest {

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Value("${dateline.topic-prefix}article-updated")
    String topic;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    private Answer published(String headline) {
        return editor.post(reporter.draft(headline).path() + "/publish", "{}");
    }

    @Test
    void a_working_copy_is_seen_by_no_reader_until_it_is_published_with_a_reason() {
        var story = published("Bridge closes");
        var canary = "canary-" + UUID.randomUUID();

        var saved = reporter.put(
                story.path(), Desk.complete("Bridge closes at noon " + canary), "If-Match", story.header("ETag"));

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("headline").stringValue()).contains(canary);
        assertThat(reporter.get(story.path() + "/working-copy").json()).isEqualTo(saved.json());
        for (var reader : new Desk[] {stranger, stranger.of("reader"), stranger.of("reporter")}) {
            assertThat(reader.get(story.path()).json().get("headline").stringValue())
                    .isEqualTo("Bridge closes");
            assertThat(reader.get(story.path()).text()).doesNotContain(canary);
            assertThat(reader.get("/api/articles?limit=100").text()).doesNotContain(canary);
            assertThat(reader.get(story.path() + "/versions/1").text()).doesNotContain(canary);
            assertThat(reader.get(story.path() + "/working-copy").status()).isIn(401, 403, 404);
            assertThat(reader.get(story.path() + "/revisions").status()).isIn(401, 403, 404);
        }
        assertThat(stranger.get(story.path()).json().get("updatedAt"))
                .isEqualTo(story.json().get("updatedAt"));

        var corrected =
                editor.post(story.path() + "/correct", "{\"class\": \"update\", \"reason\": \"The hour is known.\"}");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().get("version").intValue()).isEqualTo(2);
        assertThat(stranger.get(story.path()).json().get("headline").stringValue())
                .contains(canary);
    }

    @Test
    void a_correction_changes_the_fields_it_names_and_tells_readers_why() {
        var story = published("Seven hundred soldiers");

        var corrected = editor.post(story.path() + "/correct", """
                {"headline": "Eight hundred soldiers", "reason": "We wrote seven hundred."}
                """, "If-Match", story.header("ETag"));

        assertThat(corrected.status()).isEqualTo(200);
        var read = stranger.get(story.path()).json();
        assertThat(read.get("headline").stringValue()).isEqualTo("Eight hundred soldiers");
        assertThat(read.get("body")).isEqualTo(story.json().get("body"));
        assertThat(read.get("tags")).isEqualTo(story.json().get("tags"));
        assertThat(read.get("publishedAt")).isEqualTo(story.json().get("publishedAt"));
        assertThat(read.get("slug")).isEqualTo(story.json().get("slug"));
        var change = read.get("changes").get(0);
        assertThat(change.get("class").stringValue()).isEqualTo("correction");
        assertThat(change.get("reason").stringValue()).isEqualTo("We wrote seven hundred.");
        assertThat(change.get("version").intValue()).isEqualTo(2);
        assertThat(change.get("at")).isEqualTo(read.get("updatedAt"));
    }

    @Test
    void the_latest_of_several_changes_comes_first() {
        var story = published("Changes");
        for (var kind : new String[] {"update", "clarification", "correction"}) {
            editor.post(story.path() + "/correct", """
                    {"standfirst": "After a %s.", "class": "%s", "reason": "A %s."}
                    """.formatted(kind, kind, kind));
        }

        var read = stranger.get(story.path()).json();

        assertThat(read.get("version").intValue()).isEqualTo(4);
        assertThat(read.get("changes")
                        .valueStream()
                        .map(change -> change.get("class").stringValue()))
                .containsExactly("correction", "clarification", "update");
    }

    @Test
    void the_others_are_told_with_class_and_note() {
        var story = published("Told again");

        var corrected = editor.post(story.path() + "/correct", """
                {"section": "city", "urgency": 2, "class": "clarification", "reason": "Where it is.",
                 "alert": {"text": "It is in the city"}}
                """);

        try (var told = new Told(kafka, topic)) {
            await().until(() -> told.of(story.id()).size() == 1);
            var record = told.of(story.id()).getFirst();
            assertThat(Told.header(record, "ce_sequence")).matches("0+2");
            assertThat(JsonMapper.shared().readTree(new String(record.value(), UTF_8)))
                    .isEqualTo(JsonMapper.shared().readTree("""
                            {"articleId": "%s", "version": 2, "headline": "Told again", "standfirst": "In short.",
                             "section": "city", "tags": ["kosovo", "old-town"], "urgency": 2, "language": "en",
                             "slug": "told-again", "url": "/city/told-again", "publishedAt": "%s", "updatedAt": "%s",
                             "change": "clarification", "note": "Where it is.",
                             "alert": {"text": "It is in the city", "urgency": 2, "audience": "all"}}
                            """.formatted(
                                    story.id(),
                                    story.json().get("publishedAt").stringValue(),
                                    corrected.json().get("updatedAt").stringValue())));
        }
    }

    @Test
    void a_change_without_a_reason_or_without_a_change_is_refused() {
        var story = published("No reason");

        var noReason =
                editor.post(story.path() + "/correct", "{\"headline\": \"\", \"class\": \"fix\", \"alert\": {}}");
        assertThat(noReason.status()).isEqualTo(400);
        assertThat(noReason.faults()).containsExactly("/class", "/reason", "/alert/text");
        var bad = editor.post(story.path() + "/correct", "{\"headline\": \"\", \"reason\": \"x\", \"kicker\": 1}");
        assertThat(bad.faults()).containsExactly("/headline", "/kicker");
        assertThat(editor.post(story.path() + "/correct", "{\"reason\": \"x\"}").problem())
                .isEqualTo("nothing-changed");
        assertThat(editor.post(story.path() + "/correct", "{\"reason\": \"x\", \"headline\": \"No reason\"}")
                        .problem())
                .isEqualTo("nothing-changed");
        assertThat(editor.post(story.path() + "/correct", "{\"reason\": \"x\", \"body\": null}")
                        .problem())
                .isEqualTo("incomplete-story");
        assertThat(stranger.get(story.path()).json().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void only_editors_correct_and_only_what_is_published() {
        var story = published("Whose correction");

        assertThat(reporter.post(story.path() + "/correct", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.post(reporter.draft("A draft").path() + "/correct", "{\"reason\": \"x\"}")
                        .problem())
                .isEqualTo("not-published");
    }
}
