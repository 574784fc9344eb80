package news.dateline.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadAlsoTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk editor;
    private Answer target;
    private Answer story;

    @BeforeEach
    void a_published_story_refers_to_another() {
        stranger = Desk.ofStranger(port);
        editor = stranger.of("editor");
        target = editor.draft("Orsi & Sánchez meet " + UUID.randomUUID());
        story = editor.post("/api/articles", """
                {"headline": "Battalion on alert %s", "section": "world",
                 "body": "<p>One.</p><aside class='read-also' data-story='%s'>Whatever</aside><p>Two.</p>"}
                """.formatted(UUID.randomUUID(), target.id()));
        editor.post(story.path() + "/publish", "{}");
    }

    private String body(Desk reader) {
        return reader.get(story.path()).json().get("body").stringValue();
    }

    private String headline(Answer of) {
        return editor.get(of.path()).json().get("headline").stringValue().replace("&", "&amp;");
    }

    private String url(Answer of) {
        return editor.get(of.path()).json().get("url").stringValue();
    }

    private String reference(String inner) {
        return "<aside class=\"read-also\" data-story=\"" + target.id() + "\">" + inner + "</aside>";
    }

    private String link() {
        return "<a href=\"" + url(target) + "\" lang=\"en\" dir=\"ltr\">" + headline(target) + "</a>";
    }

    @Test
    void is_not_there_for_readers_before_its_story_is() {
        assertThat(body(stranger)).isEqualTo("<p>One.</p><p>Two.</p>");
        assertThat(stranger.get(story.path()).header("Cache-Tag"))
                .isEqualTo("article:" + story.id() + " article:" + target.id());
    }

    @Test
    void is_kept_for_the_newsroom_all_the_same() {
        assertThat(body(editor)).isEqualTo("<p>One.</p>" + reference("") + "<p>Two.</p>");
        assertThat(editor.get(story.path() + "/working-copy").json().get("body").stringValue())
                .isEqualTo(body(editor));
    }

    @Test
    void leads_to_its_story_once_that_is_published_and_under_the_name_that_it_has_now() {
        editor.post(target.path() + "/publish", "{}");
        assertThat(body(stranger)).isEqualTo("<p>One.</p>" + reference(link()) + "<p>Two.</p>");

        var entityTag = stranger.get(story.path()).header("ETag");
        assertThat(stranger.get(story.path(), "If-None-Match", entityTag).status())
                .isEqualTo(304);
        editor.post(target.path() + "/correct", """
                {"headline": "Renamed", "section": "politics", "reason": "Clearer"}""");

        assertThat(body(stranger)).contains("href=\"/politics/").contains(">Renamed</a>");
        assertThat(stranger.get(story.path(), "If-None-Match", entityTag).status())
                .isEqualTo(200);
        assertThat(stranger.get(story.path() + "/versions/1").text()).contains("Renamed");
    }

    @Test
    void is_gone_with_its_story() {
        editor.post(target.path() + "/publish", "{}");
        editor.post(target.path() + "/withdraw", "{\"reason\": \"Wrong\"}");

        assertThat(body(stranger)).isEqualTo("<p>One.</p><p>Two.</p>");
        assertThat(stranger.get("/api/articles/by-slug/"
                                + story(editor).get("slug").stringValue())
                        .json()
                        .get("body")
                        .stringValue())
                .isEqualTo("<p>One.</p><p>Two.</p>");
        assertThat(stranger.get(story.path() + "/versions/1").text()).doesNotContain("read-also");
    }

    private tools.jackson.databind.JsonNode story(Desk reader) {
        return reader.get(story.path()).json();
    }

    @Test
    void survives_a_round_through_a_client_that_sends_back_what_it_was_given() {
        editor.post(target.path() + "/publish", "{}");
        var read = editor.get(story.path() + "/working-copy");
        var written = editor.put(story.path(), JSON.writeValueAsString(read.json()), "If-Match", read.header("ETag"));

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().get("body")).isEqualTo(read.json().get("body"));
        assertThat(written.json().get("standing").has("workingCopy")).isFalse();
    }
}
