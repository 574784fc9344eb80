package news.dateline.site.desk.editor;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.lies;
import static news.dateline.site.desk.DeskSamples.story;
import static news.dateline.site.desk.DeskSamples.wasSaved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.ServiceDouble.Asked;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class APictureWithoutAScriptTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final String PAGE = "/desk/stories/" + STORY;
    private static final String API = "/api/articles/" + STORY;
    private static final String FORM = "/desk/pictures";
    private static final String PICTURE = "ab".repeat(32);
    private static final String SENT = """
            {"id": "%1$s", "mediaType": "image/png", "width": 640, "height": 480, "url": "/media/%1$s/640.png", "renditions": []}""".formatted(PICTURE);

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        lies("draft", "");
        ARTICLES.answers("POST", "/api/media", 201, SENT);
        ARTICLES.answers("GET", "/api/media/" + PICTURE, 200, SENT);
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"6\"");
    }

    private static Map<String, String> form(String... more) {
        var form = new HashMap<>(
                Map.of("story", STORY, "as", "lead", "alt", " A <quay> ", "credit", "Lena", "caption", "Rain"));
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private Reader.Answer sends(Map<String, String> form, String file) {
        return reader.sendsFile(FORM, form, "file", file, EDITOR.headers());
    }

    private static JsonNode saved() {
        var saves = ARTICLES.asked().stream()
                .filter(asked ->
                        asked.method().equals("PUT") && asked.uri().getPath().equals(API))
                .toList();
        assertThat(saves).hasSize(1);
        assertThat(saves.getFirst().header("If-Match")).isEqualTo("\"5\"");
        return JsonMapper.shared().readTree(saves.getFirst().body());
    }

    @Test
    void is_begun_by_saving_what_was_typed() {
        var page = reader.opens(PAGE, EDITOR.headers()).page();
        var button = page.select("noscript button").first();

        assertThat(button.attr("formaction")).isEqualTo(PAGE + "?then=picture");
        var form = Map.of("headline", "Typed", "urgency", "4", "language", "en", "revision", "\"5\"", "step", "save");
        var answer = reader.sends(PAGE + "?then=picture", form, EDITOR.headers());

        assertThat(answer.header("Location")).isEqualTo(FORM + "?story=" + STORY);
        assertThat(saved().get("headline").stringValue()).isEqualTo("Typed");
        var asked = reader.opens(FORM + "?story=" + STORY, EDITOR.headers());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.page().select("form[enctype=multipart/form-data] input[type=file][required]"))
                .hasSize(1);
    }

    @Test
    void is_sent_with_all_that_is_said_of_it() {
        var answer = sends(form(), "the file");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=picture");
        assertThat(ARTICLES.asked())
                .filteredOn(asked -> asked.uri().getPath().equals("/api/media"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.body()).isEqualTo("the file");
                    assertThat(asked.header("Authorization")).isEqualTo(EDITOR.authorization());
                });
        assertThat(saved().get("picture"))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"id\": \"%s\", \"alt\": \"A <quay>\", \"credit\": \"Lena\", \"caption\": \"Rain\"}"
                                .formatted(PICTURE)));
        assertThat(reader.opens(PAGE + "?done=picture", EDITOR.headers()).text(".done"))
                .isEqualTo("The picture is in the story.");
    }

    @Test
    void may_stand_at_the_end_of_the_text() {
        sends(form("as", "text"), "the file");

        var saved = saved();
        assertThat(saved.get("picture")).isNull();
        assertThat(saved.get("body").stringValue().replaceAll("\\s*\n\\s*", ""))
                .startsWith("<p>It left at dawn.</p>")
                .endsWith(
                        "<figure><img src=\"/media/%s/640.png\" alt=\"A &lt;quay&gt;\"><figcaption>Lena</figcaption></figure>"
                                .formatted(PICTURE));
    }

    @Test
    void that_is_none_says_so_beside_the_file_and_keeps_the_words() {
        ARTICLES.answers("POST", "/api/media", 415, "{\"status\": 415, \"detail\": \"It is no picture.\"}");

        var answer = sends(form(), "no picture");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("#file-fault")).isEqualTo("It is no picture.");
        assertThat(answer.page().select("#alt").attr("value")).isEqualTo("A <quay>");
        assertThat(ARTICLES.asked()).extracting(Asked::method).doesNotContain("PUT");
    }

    @Test
    void that_was_not_chosen_is_asked_for() {
        assertThat(sends(form(), "").text("#file-fault")).isEqualTo("Choose a file.");
    }

    @Test
    void is_not_sent_again_when_its_words_have_to_be_put_right() {
        ARTICLES.answers("PUT", API, 400, """
                {"status": 400, "detail": "Not like this.", "errors": [{"pointer": "/picture/alt", "detail": "is too long"}]}""");

        var refused = sends(form(), "the file");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("#alt-fault")).isEqualTo("is too long");
        assertThat(refused.page().select("input[name=picture]").attr("value")).isEqualTo(PICTURE);
        assertThat(refused.page().select("img").attr("src")).isEqualTo("/api/media/" + PICTURE + "/640.png");
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"6\"");
        assertThat(sends(form("picture", PICTURE), "").header("Location")).isEqualTo(PAGE + "?done=picture");
    }

    @Test
    void does_not_go_over_what_somebody_else_saves_at_the_same_moment() {
        ARTICLES.answers("PUT", API, 412, "{\"status\": 412, \"detail\": \"stale\"}");
        wasSaved(5, "Grace", story("draft", ""));

        var answer = sends(form(), "the file");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("[role=alert]")).contains("Somebody else saved the story");
        assertThat(answer.page().select("input[name=picture]").attr("value")).isEqualTo(PICTURE);
    }

    @Test
    void is_for_those_in_whose_hands_the_story_is() {
        ARTICLES.answers("GET", "/api/articles/" + STORY + "/working-copy", 404, "{\"status\": 404}");

        assertThat(reader.opens(FORM + "?story=" + STORY, EDITOR.headers()).status())
                .isEqualTo(404);
    }
}
