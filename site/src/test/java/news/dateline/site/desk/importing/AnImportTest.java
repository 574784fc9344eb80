package news.dateline.site.desk.importing;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.SiteTest;
import news.dateline.site.desk.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AnImportTest {

    private static final Seat REPORTER = Seat.of("Grace Hopper", "reporter");
    private static final String PAGE = "/desk/stories/import";

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
    }

    private Reader.Answer sends(String copy) {
        var key = reader.opens(PAGE, REPORTER.headers())
                .page()
                .select("input[name=key]")
                .attr("value");
        return reader.sends(PAGE, Map.of("copy", copy, "language", "nb", "key", key), REPORTER.headers());
    }

    @Test
    void makes_a_draft_of_the_text_as_it_came_and_marks_what_was_unsure() {
        ARTICLES.answers("POST", "/api/articles/import?language=nb", 201, """
                {"story": %s, "doubts": [
                  {"kind": "headline", "line": 1, "text": "x", "hint": "Nothing says for sure what the headline is."},
                  {"kind": "byline", "line": 1, "text": "x", "hint": "It is not sure who wrote it."}]}""".formatted(story("draft", "")));

        var answer = sends("Ferja <går>\r\n\r\nOslo – Nå.");

        assertThat(answer.status()).isEqualTo(200);
        var sent = ARTICLES.asked().getLast();
        assertThat(sent.body()).isEqualTo("Ferja <går>\n\nOslo – Nå.");
        assertThat(sent.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(sent.header("Idempotency-Key")).hasSize(36);
        assertThat(answer.text("[role=status]")).isEqualTo("2 things were unsure, and are marked.");
        assertThat(answer.page().select(".copy-lines li")).hasSize(3);
        assertThat(answer.page().select(".copy-lines mark").eachText()).containsExactly("Ferja <går>");
        assertThat(answer.page().select(".copy-lines .hint")).hasSize(2);
        assertThat(answer.page().select("a.button").attr("href")).isEqualTo("/desk/stories/" + STORY);
    }

    @Test
    void that_is_refused_loses_nothing() {
        ARTICLES.answers("POST", "/api/articles/import?language=nb", 400, """
                {"status": 400, "detail": "It cannot be read.", "errors": [{"pointer": "", "detail": "must hold some text"}]}""");

        var answer = sends("<p>One</p>");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("[role=alert]")).isEqualTo("It cannot be read. must hold some text");
        assertThat(answer.page().select("textarea").text()).isEqualTo("<p>One</p>");
        assertThat(answer.page().select("#language").attr("value")).isEqualTo("nb");
    }
}
