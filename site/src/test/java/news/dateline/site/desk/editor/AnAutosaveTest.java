package news.dateline.site.desk.editor;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.WORKING_COPY;
import static news.dateline.site.desk.DeskSamples.lies;
import static news.dateline.site.desk.DeskSamples.story;
import static news.dateline.site.desk.DeskSamples.wasSaved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class AnAutosaveTest {

    private static final Seat REPORTER = Seat.of("Grace Hopper", "reporter");
    private static final String PAGE = "/desk/stories/" + STORY;
    private static final String API = "/api/articles/" + STORY;

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        lies("draft", "");
    }

    private Reader.Answer saves(String path) {
        var form =
                Map.of("headline", "Typed", "urgency", "5", "revision", "\"5\"", "step", "publish", "autosave", "true");
        return reader.sends(path, form, REPORTER.headers());
    }

    @Test
    void saves_the_form_and_does_nothing_else_with_it() {
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"6\"");

        var answer = saves(PAGE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(JsonMapper.shared().readTree(answer.html()))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"revision\": \"\\\"6\\\"\", \"address\": \"%s\", \"missing\": \"\"}"
                                .formatted(PAGE)));
        assertThat(ARTICLES.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void begins_a_story_and_says_where_it_goes_on() {
        ARTICLES.answers("POST", "/api/articles", 201, story("draft", ""), "ETag", "\"1\"");

        var told = JsonMapper.shared().readTree(saves("/desk/stories/new").html());

        assertThat(told.get("address").stringValue()).isEqualTo(PAGE);
        assertThat(told.get("revision").stringValue()).isEqualTo("\"1\"");
    }

    @Test
    void says_what_the_story_still_needs_as_it_was_saved() {
        ARTICLES.answers(
                "PUT",
                API,
                200,
                story("draft", "").replace("\"Night ferry <returns>\"", "null").replace("\"world\"", "null"),
                "ETag",
                "\"6\"");

        assertThat(JsonMapper.shared()
                        .readTree(saves(PAGE).html())
                        .get("missing")
                        .stringValue())
                .isEqualTo("Before it can be published it still needs: a headline, a section.");
    }

    @Test
    void says_what_is_at_fault_by_field() {
        ARTICLES.answers("PUT", API, 400, """
                {"status": 400, "detail": "Not like this.", "errors": [{"pointer": "/headline", "detail": "is too long"}]}""");

        var answer = saves(PAGE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html()).contains("Not like this.", "\"headline\":[\"is too long\"]");
    }

    @Test
    void never_overwrites_what_somebody_else_saved() {
        ARTICLES.answers("GET", WORKING_COPY, 200, story("draft", ""), "ETag", "\"6\"");
        ARTICLES.answers("PUT", API, 412, "{\"status\": 412, \"detail\": \"stale\"}");
        wasSaved(6, "Ada", story("draft", ""));

        assertThat(saves(PAGE).status()).isEqualTo(412);
    }

    @Test
    void is_told_so_when_the_story_is_not_there_any_more() {
        ARTICLES.answers("GET", WORKING_COPY, 404, "{\"status\": 404, \"detail\": \"There is no such story.\"}");

        var answer = saves(PAGE);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html()).contains("\"detail\":\"There is no such story.\"");
    }
}
