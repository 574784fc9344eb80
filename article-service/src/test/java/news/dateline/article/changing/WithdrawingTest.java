package news.dateline.article.changing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
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
class WithdrawingTest {

    @LocalServerPort
    int port;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Value("${dateline.topic-prefix}article-withdrawn")
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
    void a_withdrawn_story_leaves_its_reason_at_every_door_and_no_word_of_itself() {
        var canary = "canary-" + UUID.randomUUID();
        var story = published(canary);
        editor.post(story.path() + "/correct", "{\"standfirst\": \"Other.\", \"reason\": \"x\"}");

        var withdrawn = editor.post(story.path() + "/withdraw", "{\"reason\": \"The source made it up.\"}");

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().get("status").stringValue()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().get("standing").get("note").stringValue()).isEqualTo("The source made it up.");
        for (var door : List.of(
                story.path(),
                "/api/articles/by-slug/" + canary,
                story.path() + "/ninjs",
                story.path() + "/versions",
                story.path() + "/versions/1",
                story.path() + "/versions/1..2")) {
            for (var reader : List.of(stranger, stranger.of("reader"), stranger.of("reporter"))) {
                var gone = reader.get(door);
                assertThat(gone.status()).as(door).isEqualTo(410);
                assertThat(gone.problem()).isEqualTo("withdrawn");
                assertThat(gone.json().get("reason").stringValue()).isEqualTo("The source made it up.");
                assertThat(gone.json().get("withdrawnAt").isString()).isTrue();
                assertThat(gone.text()).doesNotContain("In short", "At length");
                assertThat(gone.header("Cache-Tag")).as("the edge may keep it").isEqualTo("article:" + story.id());
                assertThat(gone.header("Cache-Control")).isEqualTo("no-cache");
            }
        }
        for (var list : List.of("", "?section=world", "?tag=kosovo", "?limit=100")) {
            assertThat(stranger.get("/api/articles" + list).text()).doesNotContain(canary);
        }
        for (var feed : List.of("latest.atom", "latest.rss", "latest.json", "world/latest.atom")) {
            assertThat(stranger.get("/feeds/" + feed).text()).doesNotContain(canary);
        }
        assertThat(stranger.get("/sitemaps/news.xml").text()).doesNotContain(canary);
    }

    @Test
    void the_newsroom_still_has_it() {
        var story = published("Ours still");
        editor.post(story.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");

        assertThat(reporter.get(story.path()).json().get("headline").stringValue())
                .isEqualTo("Ours still");
        assertThat(editor.get("/api/articles?status=withdrawn&limit=100").text())
                .contains(story.id());
        assertThat(editor.get(story.path() + "/revisions").status()).isEqualTo(200);
        assertThat(editor.get("/api/articles/by-slug/ours-still").status()).isEqualTo(410);
    }

    @Test
    void the_others_are_told_with_the_reason() {
        var story = published("Told of its end");

        var withdrawn = editor.post(story.path() + "/withdraw", "{\"reason\": \"Wrong.\"}");

        try (var told = new Told(kafka, topic)) {
            await().until(() -> told.of(story.id()).size() == 1);
            assertThat(JsonMapper.shared()
                            .readTree(new String(told.of(story.id()).getFirst().value(), UTF_8)))
                    .isEqualTo(JsonMapper.shared().readTree("""
                            {"articleId": "%s", "version": 1, "section": "world", "tags": ["kosovo", "old-town"],
                             "slug": "told-of-its-end", "url": "/world/told-of-its-end", "reason": "Wrong.",
                             "withdrawnAt": "%s"}
                            """.formatted(
                            story.id(), withdrawn.json().get("updatedAt").stringValue())));
        }
    }

    @Test
    void it_is_withdrawn_once_for_good_by_an_editor_and_with_a_reason() {
        var story = published("Once and for good");

        assertThat(reporter.post(story.path() + "/withdraw", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.post(story.path() + "/withdraw", "{}").faults()).containsExactly("/reason");
        assertThat(editor.post(story.path() + "/withdraw", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(200);
        for (var step : List.of("withdraw", "correct")) {
            assertThat(editor.post(story.path() + "/" + step, "{\"reason\": \"x\"}")
                            .problem())
                    .isEqualTo("already-withdrawn");
        }
        assertThat(editor.post(story.path() + "/publish", "{}").problem()).isEqualTo("already-withdrawn");
        assertThat(editor.post(reporter.draft("Never out").path() + "/withdraw", "{\"reason\": \"x\"}")
                        .problem())
                .isEqualTo("not-published");
    }

    @Test
    void its_address_is_never_given_to_another_story() {
        var story = published("One address");
        editor.post(story.path() + "/withdraw", "{\"reason\": \"x\"}");

        assertThat(published("One address").json().get("slug").stringValue()).isEqualTo("one-address-2");
        assertThat(stranger.get("/api/articles/by-slug/one-address").status()).isEqualTo(410);
    }
}
