package news.dateline.site.desk.history;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.story;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AStorysHistoryTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final String API = "/api/articles/" + STORY;

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        var person = "{\"id\": \"%s\", \"name\": \"Grace\"}".formatted(Seat.ID);
        ARTICLES.answers("GET", API + "/revisions", 200, """
                {"items": [{"revision": 3, "savedAt": "2026-11-24T09:30:00Z", "savedBy": %s, "story": %s},
                           {"revision": 1, "story": %s}], "next": 1}""".formatted(person, story("draft", ""), story("draft", "")));
        ARTICLES.answers("GET", API + "/audit", 200, """
                {"items": [{"number": 2, "act": "saved", "by": %s, "at": "2026-11-24T09:30:00Z", "until": "2026-11-24T10:30:00Z",
                            "times": 7},
                           {"number": 1, "act": "begun", "by": %s, "at": "2026-11-24T08:30:00Z", "note": "of <wire> copy"}]}""".formatted(person, person));
    }

    @Test
    void names_its_texts_and_who_did_what() {
        var answer = reader.opens("/desk/stories/" + STORY + "/history", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("a[href=/desk/stories/" + STORY + "?revision=3]"))
                .hasSize(1);
        assertThat(answer.page().select("input[name=from][checked]").attr("value"))
                .isEqualTo("1");
        assertThat(answer.page().select("input[name=to][checked]").attr("value"))
                .isEqualTo("3");
        assertThat(answer.page().select("[aria-labelledby=trail] tbody tr").eachText())
                .containsExactly(
                        "saved Grace 24 Nov, 09:30 7 times, until 24 Nov, 10:30",
                        "begun Grace 24 Nov, 08:30 of <wire> copy");
        assertThat(answer.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/desk/stories/" + STORY + "/history?before=1");
    }

    @Test
    void compares_two_of_them_in_whichever_order_they_were_chosen() {
        ARTICLES.answers("GET", API + "/revisions/1..3", 200, """
                {"from": 1, "to": 3, "differences": [
                  {"field": "headline", "parts": [{"kind": "kept", "text": "Night "}, {"kind": "removed", "text": "bus"},
                                                  {"kind": "inserted", "text": "<ferry>"}]},
                  {"field": "body", "parts": [], "formatting": true}]}""");

        var answer = reader.opens("/desk/stories/" + STORY + "/history?from=3&to=1", EDITOR.headers());

        assertThat(answer.text("#differences")).isEqualTo("Revision 1 compared with 3");
        assertThat(answer.text(".compared del")).isEqualTo("removed bus");
        assertThat(answer.text(".compared ins")).isEqualTo("added <ferry>");
        assertThat(answer.text("[aria-labelledby=differences]")).contains("Only the markup is different.");
    }

    @Test
    void of_a_text_that_was_never_there_is_not_there() {
        ARTICLES.answers("GET", API + "/revisions/1..9", 404, "{\"status\": 404}");

        assertThat(reader.opens("/desk/stories/" + STORY + "/history?from=1&to=9", EDITOR.headers())
                        .status())
                .isEqualTo(404);
    }
}
