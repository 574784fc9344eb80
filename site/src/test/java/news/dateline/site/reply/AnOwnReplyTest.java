package news.dateline.site.reply;

import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.SiteTest.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.ServiceDouble.Asked;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AnOwnReplyTest {

    private static final String API = "/api/comments/" + FIRST;
    private static final String PAGE = "/comments/" + FIRST;
    private static final String KEY = "?key=a%2Bkey";
    private static final String COMMENT = Samples.comment(FIRST, "", "Grace", "The brigde is old.");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
        COMMENTS.answers("GET", API + KEY, 200, Samples.yours(COMMENT));
        COMMENTS.answers("GET", API, 200, COMMENT);
    }

    @Test
    void leads_its_writer_to_where_it_is_changed_and_deleted_and_to_no_report() {
        var page = reader.opens(PAGE + KEY).page();

        assertThat(page.select(".acts a").eachAttr("href"))
                .containsExactly(PAGE + "/edit" + KEY, PAGE + "/delete" + KEY);
        assertThat(page.select(".acts").text()).contains("until 24 November 2026, 10:05 UTC");
    }

    @Test
    void tells_its_writer_how_many_like_it() {
        COMMENTS.answers("GET", API + KEY, 200, Samples.yours(COMMENT).replace("\"depth\"", "\"likes\": 1, \"depth\""));

        assertThat(reader.opens(PAGE + KEY).text("main"))
                .contains("One reader likes it.")
                .doesNotContain("Like it");
    }

    @Test
    void of_somebody_else_says_so_and_leads_to_a_report() {
        var answer = reader.opens(PAGE);

        assertThat(answer.text("h1")).isEqualTo("A reply by Grace");
        assertThat(answer.page().select(".acts a").eachAttr("href")).containsExactly(PAGE + "/report");
        assertThat(answer.text("main")).contains("Is it yours?");
    }

    @Test
    void that_nobody_else_may_see_is_not_called_theirs() {
        COMMENTS.answers(
                "GET", API, 200, COMMENT.replace("published", "held").replaceFirst("\"body\": \"[^\"]*\",", ""));

        assertThat(reader.opens(PAGE).text("main")).startsWith("A reply Only its writer is told what became of it.");
    }

    @Test
    void is_changed_on_a_page_that_stands_still() {
        var page = reader.opens(PAGE + "/edit" + KEY).page();

        assertThat(page.select("[http-equiv=refresh]")).isEmpty();
        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("The brigde is old.");
        assertThat(page.select("form.reply-form").attr("action")).isEqualTo(PAGE + "/edit" + KEY);
    }

    @Test
    void says_the_new_words_once_they_are_sent() {
        COMMENTS.answers("PUT", API + KEY, 200, Samples.yours(COMMENT));

        var answer = reader.sends(PAGE + "/edit" + KEY, Map.of("body", "The bridge is old."));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + KEY);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sent("PUT")).extracting(Asked::body).containsExactly("{\"body\":\"The bridge is old.\"}");
    }

    @Test
    void of_someone_signed_in_is_changed_with_the_token() {
        COMMENTS.answers("PUT", API, 200, COMMENT);

        reader.sends(PAGE + "/edit", Map.of("body", "The bridge is old."), "Authorization", "Bearer a.b.c");

        assertThat(sent("PUT").getFirst().header("Authorization")).isEqualTo("Bearer a.b.c");
    }

    @Test
    void keeps_what_was_typed_when_it_is_refused() {
        COMMENTS.answers("PUT", API + KEY, 400, """
                {"status": 400, "detail": "Put right what is listed.", "errors": [
                 {"pointer": "/body", "detail": "must hold at most 20 links"}]}""");

        var answer = reader.sends(PAGE + "/edit" + KEY, Map.of("body", "Links <and> links"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#edit-body-fault")).isEqualTo("must hold at most 20 links");
        assertThat(answer.page().selectFirst("textarea").wholeText()).isEqualTo("Links <and> links");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void that_came_too_late_or_cannot_be_passed_on_says_so() {
        COMMENTS.answers("PUT", API + KEY, 409, "{\"status\": 409, \"detail\": \"It can be deleted.\"}");
        var late = reader.sends(PAGE + "/edit" + KEY, Map.of("body", "The bridge is old."));
        COMMENTS.fails();
        var away = reader.sends(PAGE + "/edit" + KEY, Map.of("body", "The bridge is old."));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).isEqualTo("It can be deleted.");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.page().selectFirst("textarea").wholeText()).isEqualTo("The bridge is old.");
    }

    @Test
    void is_deleted_after_its_writer_was_asked() {
        COMMENTS.answers("DELETE", API + KEY, 204, "");

        var asked = reader.opens(PAGE + "/delete" + KEY);
        var done = reader.sends(PAGE + "/delete" + KEY, Map.of());

        assertThat(asked.text("blockquote")).isEqualTo("The brigde is old.");
        assertThat(sent("DELETE")).hasSize(1);
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo(PAGE + KEY);
    }

    @Test
    void that_could_not_be_deleted_says_so() {
        COMMENTS.fails();

        var answer = reader.sends(PAGE + "/delete" + KEY, Map.of());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("[role=alert]")).startsWith("This could not be done right now.");
    }

    @Test
    void is_its_writers_alone() {
        COMMENTS.answers("PUT", API, 404, "{\"status\": 404}");
        COMMENTS.answers("DELETE", API, 404, "{\"status\": 404}");

        assertThat(reader.opens(PAGE + "/edit").header("Location")).isEqualTo(PAGE);
        assertThat(reader.opens(PAGE + "/delete").header("Location")).isEqualTo(PAGE);
        assertThat(reader.sends(PAGE + "/edit", Map.of("body", "Mine.")).status())
                .isEqualTo(404);
        assertThat(reader.sends(PAGE + "/delete", Map.of()).status()).isEqualTo(404);
    }

    private static List<Asked> sent(String method) {
        return COMMENTS.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .toList();
    }
}
