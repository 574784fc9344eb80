package news.dateline.site.reaction;

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
class AReactionTest {

    private static final String API = "/api/comments/" + FIRST;
    private static final String PAGE = "/comments/" + FIRST;
    private static final String COMMENT = Samples.comment(FIRST, "", "Grace", "Well said");
    private static final String[] SIGNED_IN = {"Authorization", "Bearer a.b.c", "X-Forwarded-For", "192.0.2.1"};

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
        COMMENTS.answers("GET", API, 200, COMMENT);
    }

    @Test
    void is_offered_to_everybody_alike_under_each_reply_of_a_thread() {
        var page = reader.opens("/world/night-ferry").page();

        assertThat(page.select("#comment-" + FIRST + " > .reply form").attr("action"))
                .isEqualTo(PAGE + "/like");
        assertThat(page.select("#comment-" + FIRST + " > .reply .reply-foot a").eachAttr("href"))
                .containsExactly("/world/night-ferry?reply=" + FIRST + "#reply", PAGE + "/report", PAGE);
    }

    @Test
    void of_liking_is_sent_in_the_readers_name_and_told_on_the_replys_own_page() {
        COMMENTS.answers("GET", API, 200, Samples.anothers(COMMENT, false));
        COMMENTS.answers("PUT", API + "/like", 200, "{}");

        var answer = reader.sends(PAGE + "/like", Map.of(), SIGNED_IN);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE);
        assertThat(sent("PUT").getFirst().header("Authorization")).isEqualTo("Bearer a.b.c");
    }

    @Test
    void of_liking_is_taken_back_by_the_same_button() {
        COMMENTS.answers("GET", API, 200, Samples.anothers(COMMENT, true));
        COMMENTS.answers("DELETE", API + "/like", 200, "{}");

        var page = reader.opens(PAGE, SIGNED_IN);
        var answer = reader.sends(PAGE + "/like", Map.of(), SIGNED_IN);

        assertThat(page.text(".like")).isEqualTo("Like it no longer 3 readers like it.");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent("DELETE")).hasSize(1);
    }

    @Test
    void of_liking_leads_whoever_is_not_signed_in_to_the_sign_in_and_back() {
        var answer = reader.sends(PAGE + "/like", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/login?return=%2Fcomments%2F" + FIRST);
        assertThat(COMMENTS.asked()).isEmpty();
    }

    @Test
    void of_reporting_is_sent_with_a_reason_and_thanked_for() {
        COMMENTS.answers("POST", API + "/reports", 204, "");

        var form = reader.opens(PAGE + "/report").page();
        var answer = reader.sends(
                PAGE + "/report", Map.of("reason", "hate", "text", "The second line.", "email", ""), SIGNED_IN);

        assertThat(form.select("[name=reason]").eachAttr("value"))
                .containsExactly("insult", "hate", "falsehood", "spam", "other");
        assertThat(form.select("blockquote").text()).isEqualTo("Well said");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=reported");
        assertThat(reader.opens(PAGE + "?done=reported").text(".notice"))
                .isEqualTo("Thank you. A moderator will look at it.");
        assertThat(sent("POST").getFirst().body()).isEqualTo("{\"reason\":\"hate\",\"text\":\"The second line.\"}");
        assertThat(sent("POST").getFirst().header("X-forwarded-for")).isEqualTo("192.0.2.1");
    }

    @Test
    void of_reporting_is_a_guests_by_their_address() {
        COMMENTS.answers("POST", API + "/reports", 204, "");

        reader.sends(PAGE + "/report", Map.of("reason", "spam", "email", "grace@example.org"));

        assertThat(sent("POST").getFirst().body())
                .isEqualTo("{\"reason\":\"spam\",\"guest\":{\"email\":\"grace@example.org\"}}");
    }

    @Test
    void of_reporting_that_is_refused_keeps_what_was_typed() {
        COMMENTS.answers("POST", API + "/reports", 400, """
                {"status": 400, "detail": "Sign in, or give an e-mail address.", "errors": [
                 {"pointer": "/guest/email", "detail": "must be an e-mail address"}]}""");

        var answer = reader.sends(PAGE + "/report", Map.of("reason", "spam", "text", "Look <here>", "email", "grace"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#report-email-fault")).isEqualTo("must be an e-mail address");
        assertThat(answer.page().select("[name=email]").attr("value")).isEqualTo("grace");
        assertThat(answer.page().selectFirst("textarea").wholeText()).isEqualTo("Look <here>");
        assertThat(answer.page().select("[name=reason][checked]").attr("value")).isEqualTo("spam");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void of_reporting_too_often_or_to_nobody_says_so() {
        COMMENTS.answers("POST", API + "/reports", 429, "{\"status\": 429, \"detail\": \"Too many at once.\"}");
        var often = reader.sends(PAGE + "/report", Map.of("reason", "spam"), SIGNED_IN);
        COMMENTS.fails();
        var away = reader.sends(PAGE + "/report", Map.of("reason", "spam"), SIGNED_IN);

        assertThat(often.status()).isEqualTo(429);
        assertThat(often.text("[role=alert]")).isEqualTo("Too many at once.");
        assertThat(away.status()).isEqualTo(503);
    }

    @Test
    void to_what_is_not_published_is_not_found() {
        COMMENTS.answers("GET", API, 200, COMMENT.replace("published", "removed"));
        COMMENTS.answers("POST", API + "/reports", 404, "{\"status\": 404}");

        assertThat(reader.opens(PAGE + "/report").status()).isEqualTo(404);
        assertThat(reader.sends(PAGE + "/report", Map.of("reason", "spam"), SIGNED_IN)
                        .status())
                .isEqualTo(404);
        assertThat(reader.sends(PAGE + "/like", Map.of(), SIGNED_IN).status()).isEqualTo(404);
    }

    private static List<Asked> sent(String method) {
        return COMMENTS.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .toList();
    }
}
