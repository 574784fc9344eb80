package news.dateline.site.desk.editor;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.WORKING_COPY;
import static news.dateline.site.desk.DeskSamples.lies;
import static news.dateline.site.desk.DeskSamples.story;
import static news.dateline.site.desk.DeskSamples.wasSaved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
@Import(Reader.class)
class TwoEditorsOnOneStoryTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final String PAGE = "/desk/stories/" + STORY;
    private static final String API = "/api/articles/" + STORY;

    @Autowired
    Reader reader;

    private Reader.Answer clash;

    private static Map<String, String> formIn(Document page, String selector) {
        var fields = new HashMap<String, String>();
        page.select(selector).forms().getFirst().formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    /// Ada began with revision 5 and wrote a headline; Grace saved another headline and standfirst as revision 6.
    @BeforeEach
    void both_write() {
        reader.startAfresh();
        lies("draft", "");
        var form = formIn(reader.opens(PAGE, EDITOR.headers()).page(), "form.editor");
        form.put("headline", "Ada's headline");
        form.put("step", "submit");
        var graces = story("draft", "")
                .replace("Night ferry <returns>", "Grace's headline")
                .replace("At last.", "Grace's words.");
        ARTICLES.answers("GET", WORKING_COPY, 200, graces, "ETag", "\"6\"");
        ARTICLES.answers("PUT", API, 412, "{\"status\": 412, \"detail\": \"It was saved by somebody else since.\"}");
        wasSaved(5, "Grace Hopper", story("draft", ""));
        wasSaved(6, "Grace Hopper", graces);
        clash = reader.sends(PAGE, form, EDITOR.headers());
    }

    @Test
    void see_both_texts_side_by_side_where_they_differ() {
        assertThat(clash.status()).isEqualTo(412);
        assertThat(clash.text("[role=alert]")).contains("Nothing is lost", "Grace Hopper");
        assertThat(clash.page().select(".clash-row legend").eachText()).containsExactly("Headline", "Standfirst");
        assertThat(clash.page().select(".clash-row").getFirst().select("pre").eachText())
                .containsExactly("Ada's headline", "Grace's headline");
    }

    @Test
    void are_offered_what_only_the_other_one_changed() {
        var form = formIn(clash.page(), "form.clash");

        assertThat(form)
                .containsEntry("keep-headline", "mine")
                .containsEntry("keep-standfirst", "theirs")
                .containsEntry("revision", "\"6\"")
                .containsEntry("headline", "Ada's headline")
                .containsEntry("place", "Oslo");
    }

    @Test
    void save_what_they_choose_of_each() {
        var form = formIn(clash.page(), "form.clash");
        ARTICLES.answers("PUT", API, 200, story("draft", ""), "ETag", "\"7\"");

        var answer = reader.sends(PAGE, form, EDITOR.headers());

        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=save");
        var saved = ARTICLES.asked().stream()
                .filter(asked -> asked.method().equals("PUT"))
                .toList()
                .getLast();
        assertThat(saved.header("If-Match")).isEqualTo("\"6\"");
        var json = JsonMapper.shared().readTree(saved.body());
        assertThat(json.get("headline").stringValue()).isEqualTo("Ada's headline");
        assertThat(json.get("standfirst").stringValue()).isEqualTo("Grace's words.");
    }

    @Test
    void are_shown_both_again_when_a_third_text_was_saved_meanwhile() {
        var form = formIn(clash.page(), "form.clash");
        var third = story("draft", "").replace("At last.", "A third one.");
        ARTICLES.answers("GET", WORKING_COPY, 200, third, "ETag", "\"7\"");
        wasSaved(7, "Edsger", third);

        var again = reader.sends(PAGE, form, EDITOR.headers());

        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text("[role=alert]")).contains("Edsger");
        assertThat(again.page().select(".clash-row").getFirst().select("pre").eachText())
                .containsExactly("Ada's headline", "Night ferry <returns>");
    }
}
