package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnRunningDateline
class ANewcomersStoryTest {

    private final RunningDateline dateline;
    private final Newsroom newsroom;
    private final Paper paper;

    ANewcomersStoryTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
        this.paper = new Paper(dateline);
    }

    @Test
    void does_not_exist_for_readers_while_it_is_a_draft() throws IOException {
        var draft = newsroom.draft("A draft that nobody may see");
        var id = draft.text("id");

        for (var outsider : List.of(dateline.anyone(), dateline.as("reader"))) {
            assertThat(outsider.get("/api/articles/" + id).status()).isEqualTo(404);
            assertThat(outsider.get("/api/articles/by-slug/a-draft-that-nobody-may-see")
                            .status())
                    .isEqualTo(404);
            assertThat(outsider.get("/city/a-draft-that-nobody-may-see").status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/articles?limit=100").body()).doesNotContain(id);
            assertThat(outsider.get("/api/articles/" + id + "/comments").status())
                    .isEqualTo(404);
            assertThat(outsider.get("/api/articles?status=draft").status()).isIn(401, 403);
        }
        assertThat(dateline.as("reporter").get("/api/articles/" + id).status()).isEqualTo(200);
        assertThat(dateline.as("editor")
                        .get("/api/articles?status=draft&limit=100")
                        .body())
                .contains(id);
    }

    @Test
    void reaches_an_open_page_as_the_alert_that_the_editor_asked_for() throws IOException {
        try (var stream = AlertStream.open(dateline)) {
            var draft = newsroom.draft("Tarn Quay keeps its lifting bridge");
            var published = newsroom.publish(draft.text("id"), "The lifting bridge stays");

            var alert = stream.alertOf(draft.text("id"));

            assertThat(alert.get("text").asString()).isEqualTo("The lifting bridge stays");
            assertThat(alert.get("headline").asString()).isEqualTo("Tarn Quay keeps its lifting bridge");
            assertThat(alert.get("section").asString()).isEqualTo("city");
            assertThat(alert.get("url").asString()).isEqualTo(published.text("url"));
            assertThat(published.text("status")).isEqualTo("published");
            assertThat(published.json().get("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void is_told_to_a_page_that_comes_back_without_a_gap_and_without_a_repeat() throws IOException {
        String lastSeen;
        try (var stream = AlertStream.open(dateline)) {
            stream.alertOf(
                    newsroom.published("The first of three short notices").text("id"));
            lastSeen = stream.frames().getLast().id();
        }
        var missed = List.of(
                newsroom.published("The second of three short notices").text("id"),
                newsroom.published("The third of three short notices").text("id"));
        try (var witness = AlertStream.resume(dateline, lastSeen)) {
            missed.forEach(witness::alertOf);
        }

        try (var stream = AlertStream.resume(dateline, lastSeen)) {
            missed.forEach(stream::alertOf);

            assertThat(stream.alerts())
                    .extracting(alert -> alert.get("articleId").asString())
                    .containsExactlyElementsOf(missed);
            assertThat(stream.frames())
                    .extracting(ServerSentEvents.Frame::event)
                    .doesNotContain("reset");
        }
    }

    @Test
    void is_a_page_with_dateline_and_subheads_that_can_be_linked_to() throws IOException {
        var published = newsroom.published("The bridge keeper explains the vote");

        var page = paper.page(published.text("url"), "The bridge keeper explains the vote");

        assertThat(page.select("h1").text()).isEqualTo("The bridge keeper explains the vote");
        assertThat(page.select(".story-body > p").first().text())
                .startsWith("Tarn Quay, (HARBOURPRESS).- The harbour council of Tarn Quay");
        assertThat(page.select(".story-body h2")).hasSize(2).allSatisfy(head -> {
            assertThat(head.id()).isNotEmpty();
            assertThat(head.select("a[href='#" + head.id() + "']")).hasSize(1);
        });
        assertThat(page.select(".standfirst").text()).contains("Twelve councillors");
        assertThat(page.select(".byline").text()).isEqualTo("By Lena Fjord");
        assertThat(page.select("a[rel=tag]").eachText()).hasSize(2);
        paper.page("/", "The bridge keeper explains the vote");
        paper.page("/city", "The bridge keeper explains the vote");
    }

    @Test
    void says_what_its_answers_are_made_of() throws IOException {
        var published = newsroom.published("What an answer is made of");
        var id = published.text("id");
        paper.page(published.text("url"), "What an answer is made of");

        assertThat(dateline.anyone().get("/api/articles/" + id).header("Cache-Tag"))
                .contains("article:" + id);
        assertThat(dateline.anyone().get(published.text("url")).header("Cache-Tag"))
                .contains("article:" + id, "thread:" + id);
    }

    @Test
    void loses_whatever_could_harm_a_reader() throws IOException {
        var story = Newsroom.story("A story with a hidden hook");
        story.put("body", "<p>Plain<script>alert(1)</script> <a href=\"javascript:alert(2)\">words</a></p>");
        var id = dateline.as("reporter").post("/api/articles", story).text("id");

        var body = newsroom.publish(id, "Nothing to see").text("body");

        assertThat(body).contains("Plain", "words").doesNotContain("script", "alert");
    }

    @Test
    void is_made_once_however_often_a_request_is_repeated() throws IOException {
        var reporter = dateline.as("reporter");
        var story = new HashMap<>(Newsroom.story("Sent twice by a nervous train"));

        var first = reporter.post("/api/articles", story, "Idempotency-Key", "\"train-1\"");
        var second = reporter.post("/api/articles", story, "Idempotency-Key", "\"train-1\"");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }
}
