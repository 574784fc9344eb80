package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import news.dateline.system.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRunningDateline
class AReplyTest {

    private final RunningDateline dateline;
    private final Newsroom newsroom;
    private final Paper paper;

    AReplyTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
        this.paper = new Paper(dateline);
    }

    @Test
    void by_a_guest_needs_no_script() throws IOException {
        var url = newsroom.published("A story to reply to by hand").text("url");
        var form = paper.page(url, "A story to reply to by hand").select("form.reply-form");
        assertThat(form.attr("method")).isEqualToIgnoringCase("post");

        var sent = sendForm(form.attr("action"), "A guest was here, by form.");

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var status = URI.create(sent.header("Location"));
        assertThat(status.getPath()).startsWith("/comments/");
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(status.toString()).body().contains("Your reply is published"));
        var page = paper.page(url, "A guest was here, by form.");
        assertThat(page.select(".thread .reply-head strong").eachText()).containsExactly("Gustav Guest");
        assertThat(page.html()).doesNotContain("gustav@example.org");
    }

    /// The comment service hears of a story a moment after it was published.
    private Answer sendForm(String action, String text) {
        var fields = Map.of("body", text, "name", "Gustav Guest", "email", "gustav@example.org");
        return await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().form(action, fields), answer -> answer.status() == 303);
    }

    @Test
    void is_answered_in_its_thread() throws IOException {
        var id = newsroom.published("A story to reply to by program").text("id");
        var thread = "/api/articles/" + id + "/comments";

        var first = reply(thread, Map.of("body", "The bridge is older than the council."));
        assertThat(first.header("Location")).endsWith("/api/comments/" + first.text("id"));
        awaitInThread(thread, first.text("id"));
        var answer = reply(thread, Map.of("body", "And in better repair.", "parent", first.text("id")));
        awaitInThread(thread, answer.text("id"));

        var shown = dateline.anyone().get(thread).json();
        assertThat(shown.get("count").asInt()).isEqualTo(2);
        assertThat(shown.get("items").values().stream()
                        .map(item -> item.get("id").asString()))
                .containsExactly(first.text("id"), answer.text("id"));
        assertThat(shown.at("/items/1/parent").asString()).isEqualTo(first.text("id"));
        assertThat(shown.at("/items/0/author/name").asString()).isEqualTo(dateline.demoUser("reader", "name"));
    }

    @Test
    void against_the_rules_is_not_shown_and_its_writer_is_told_why() throws IOException {
        var id = newsroom.published("A story that attracts advertising").text("id");
        var thread = "/api/articles/" + id + "/comments";
        var links = "Buy at https://a.example https://b.example https://c.example https://d.example";

        var refused = reply(thread, Map.of("body", links));

        var judged = await().atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.as("reader").get("/api/comments/" + refused.text("id")),
                        answer -> !answer.text("status").equals("submitted"));
        assertThat(judged.text("status")).isEqualTo("removed");
        assertThat(judged.text("reason")).isNotEmpty();
        assertThat(dateline.anyone().get(thread).json().get("items").values()).isEmpty();
    }

    private Answer reply(String thread, Map<String, String> comment) {
        return await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.as("reader").post(thread, comment), answer -> answer.status() == 202);
    }

    private void awaitInThread(String thread, String comment) {
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(thread).json().path("items").values().stream()
                        .map(JsonNode::toString)
                        .anyMatch(item -> item.contains("\"id\":\"" + comment + "\"")));
    }
}
