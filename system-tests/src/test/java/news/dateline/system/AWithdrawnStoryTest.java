package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@OnRunningDateline
class AWithdrawnStoryTest {

    private final RunningDateline dateline;
    private final Newsroom newsroom;
    private final Paper paper;

    AWithdrawnStoryTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
        this.paper = new Paper(dateline);
    }

    @Test
    void is_gone_from_every_surface_and_leaves_its_reason() throws IOException {
        var picture = Pictures.sentTo(dateline);
        var published = newsroom.published("The bridge that was never there", Pictures.shown(picture));
        var path = "/api/articles/" + published.text("id");
        var address = picture.text("url");
        assertThat(dateline.anyone().get(address).header("Cache-Control")).contains("immutable");
        await().atMost(RunningDateline.PATIENCE)
                .until(() ->
                        dateline.anyone().get(address).header("Cache-Status").contains("hit"));
        var page = published.text("url");
        paper.page(page, "The bridge that was never there");
        awaitReply(path);

        var withdrawn =
                dateline.as("editor").post(path + "/withdraw", Map.of("reason", "The bridge <b>does not</b> exist."));

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        var verdict = dateline.dateline("verify", "withdrawn", published.text("id"));
        assertThat(verdict.status())
                .as("%s%s", verdict.output(), verdict.errors())
                .isZero();
        assertThat(verdict.output())
                .contains(
                        path, page, address, path + "/comments", path + "/related", "/api/alerts/stream", "remaining=0")
                .doesNotContain("still there");

        assertThat(dateline.anyone().get(address).status()).isEqualTo(404);
        var gone = dateline.anyone().get(path);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(gone.text("type")).isEqualTo("urn:dateline:problem:withdrawn");
        assertThat(gone.text("reason")).isEqualTo("The bridge <b>does not</b> exist.");
        var shown = dateline.anyone().get(page);
        assertThat(shown.status()).isEqualTo(410);
        assertThat(Jsoup.parse(shown.body()).select("main").text())
                .contains("This story was withdrawn", "The bridge <b>does not</b> exist.");
        assertThat(shown.body()).doesNotContain("lifting bridge open to trams");
        for (var kept : List.of(path, page)) {
            await().atMost(RunningDateline.PATIENCE)
                    .until(() ->
                            dateline.anyone().get(kept).header("Cache-Status").contains("hit"));
        }
        assertThat(dateline.as("reader")
                        .post(path + "/comments", Map.of("body", "Too late?"))
                        .status())
                .isEqualTo(410);
    }

    private void awaitReply(String path) {
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.as("reader")
                                .post(path + "/comments", Map.of("body", "I crossed it every day."))
                                .status()
                        == 202);
    }

    @Test
    void is_not_said_to_be_gone_while_it_is_there() throws IOException {
        var draft = newsroom.draft("A draft that nobody withdrew").text("id");

        var verdict = dateline.dateline("verify", "withdrawn", draft);

        assertThat(verdict.status()).isEqualTo(1);
        verdict.assertComplaint();
    }

    @Test
    void is_told_apart_from_a_story_that_was_corrected() throws IOException {
        var published = newsroom.published("Nine councillors to twelve");

        var corrected = dateline.as("editor")
                .post(
                        "/api/articles/" + published.text("id") + "/correct",
                        Map.of(
                                "headline",
                                "Twelve councillors to nine",
                                "slug",
                                "twelve-councillors-to-nine",
                                "reason",
                                "The numbers were turned round."));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        var former = dateline.anyone().get(published.text("url"));
        assertThat(former.status()).isEqualTo(308);
        assertThat(former.header("Location")).isEqualTo("/city/twelve-councillors-to-nine");
        var page = paper.page("/city/twelve-councillors-to-nine", "Twelve councillors to nine");
        assertThat(page.select(".changes .correction").text()).contains("The numbers were turned round.");
        assertThat(page.select("script[type=application/ld+json]").first().data())
                .contains("CorrectionComment", "The numbers were turned round.");
    }
}
