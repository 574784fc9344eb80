package news.dateline.site.reply;

import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.SiteTest.COMMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.ServiceDouble.Asked;
import news.dateline.site.SiteTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AReplyTest {

    private static final String FORM = "/world/night-ferry/comments";
    private static final String API = "/api/articles/" + FERRY + "/comments";
    private static final Map<String, String> TYPED =
            Map.of("body", "Well done & \"bravo\"", "name", "Grace", "email", "grace@example.org");

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
    }

    @Test
    void of_a_guest_is_sent_and_leads_to_a_page_that_only_the_guest_can_open() {
        COMMENTS.answers("POST", API, 202, submitted("\"key\": \"a+key\","));

        var answer = reader.sends(FORM, TYPED);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/comments/" + FIRST + "?key=a%2Bkey");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sent().body())
                .isEqualTo("{\"body\":\"Well done & \\\"bravo\\\"\","
                        + "\"guest\":{\"name\":\"Grace\",\"email\":\"grace@example.org\"}}");
    }

    @Test
    void of_someone_signed_in_is_sent_with_the_token_and_without_guest() {
        COMMENTS.answers("POST", API, 202, submitted(""));

        var answer = reader.sends(
                FORM,
                Map.of("body", "Yes", "parent", FIRST, "name", "", "email", ""),
                "Authorization",
                "Bearer a.b.c",
                "X-Forwarded-For",
                "192.0.2.1");

        assertThat(answer.header("Location")).isEqualTo("/comments/" + FIRST);
        assertThat(sent().header("Authorization")).isEqualTo("Bearer a.b.c");
        assertThat(sent().header("X-forwarded-for")).isEqualTo("192.0.2.1");
        assertThat(sent().body()).isEqualTo("{\"body\":\"Yes\",\"parent\":\"" + FIRST + "\"}");
    }

    @Test
    void that_is_refused_comes_back_with_the_faults_beside_the_fields_and_everything_typed() {
        COMMENTS.answers("POST", API, 400, """
                {"status": 400, "detail": "Put right what is listed.", "errors": [
                 {"pointer": "/body", "detail": "must not be empty"},
                 {"pointer": "/guest/email", "detail": "must be an e-mail address"}]}""");

        var answer = reader.sends(FORM, Map.of("body", " \n", "name", "Grace <3", "email", "grace", "parent", FIRST));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var form = answer.page().selectFirst(".reply-form");
        assertThat(form.select("#reply-body-fault").text()).isEqualTo("must not be empty");
        assertThat(form.select("#reply-email-fault").text()).isEqualTo("must be an e-mail address");
        assertThat(form.select("#reply-name-fault")).isEmpty();
        assertThat(form.select("[name=email]").attr("aria-describedby")).isEqualTo("reply-email-fault");
        assertThat(form.select("[name=name]").attr("value")).isEqualTo("Grace <3");
        assertThat(form.select("[name=email]").attr("value")).isEqualTo("grace");
        assertThat(form.select("[name=parent]").attr("value")).isEqualTo(FIRST);
        assertThat(form.select("h3").text()).isEqualTo("Reply to Grace");
        assertThat(form.select("[role=alert]").text()).startsWith("This was not sent yet.");
    }

    @Test
    void that_is_refused_as_a_whole_says_why() {
        COMMENTS.answers("POST", API, 422, "{\"status\": 422, \"detail\": \"The thread is closed.\"}");

        var answer = reader.sends(FORM, TYPED);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("[role=alert]")).isEqualTo("The thread is closed.");
        assertThat(answer.page().selectFirst("textarea").wholeText()).isEqualTo("Well done & \"bravo\"");
    }

    @Test
    void with_an_expired_sign_in_says_so() {
        COMMENTS.answers("POST", API, 401, "{\"status\": 401, \"detail\": \"A valid bearer token is required.\"}");

        assertThat(reader.sends(FORM, TYPED, "Authorization", "Bearer old").text("[role=alert]"))
                .startsWith("Your sign-in has expired.");
    }

    @Test
    void that_cannot_be_passed_on_is_kept_in_the_form_and_sent_no_second_time() {
        COMMENTS.fails();
        var answer = reader.sends(FORM, TYPED);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("[role=alert]")).contains("what you wrote is still here");
        assertThat(answer.page().selectFirst("textarea").wholeText()).isEqualTo("Well done & \"bravo\"");
        assertThat(COMMENTS.asked().stream().filter(asked -> asked.method().equals("POST")))
                .hasSize(1);
    }

    @Test
    void to_no_story_is_not_found() {
        assertThat(reader.sends("/world/nonsense/comments", TYPED).status()).isEqualTo(404);
    }

    @Test
    void that_waits_has_a_page_of_its_own() {
        COMMENTS.answers("GET", "/api/comments/" + FIRST + "?key=k", 200, submitted(""));

        var answer = reader.opens("/comments/" + FIRST + "?key=k");

        assertThat(answer.text("h1")).isEqualTo("Your reply has arrived");
        assertThat(answer.text("blockquote")).isEqualTo("Well done");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Cache-Tag")).isEmpty();
    }

    @Test
    void that_waits_for_a_person_says_so_and_why() {
        COMMENTS.answers(
                "GET",
                "/api/comments/" + FIRST,
                200,
                submitted("\"reason\": \"Many comments came from you.\",").replace("submitted\"", "held\""));

        var answer = reader.opens("/comments/" + FIRST);

        assertThat(answer.text("h1")).isEqualTo("Your reply waits for a person");
        assertThat(answer.text("main")).contains("The reason given: Many comments came from you.", "Look again");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"PT2S, 3", "PT2M, 30", "PT23H, 30", "PT25H, -"})
    void that_waits_is_looked_after_the_less_often_the_longer_it_takes(Duration age, @Nullable String seconds) {
        var submitted = Instant.now().minus(age).toString();
        COMMENTS.answers(
                "GET", "/api/comments/" + FIRST, 200, submitted("").replace("2026-11-24T10:00:00Z", submitted));

        var refresh = reader.opens("/comments/" + FIRST).page().selectFirst("[http-equiv=refresh]");

        assertThat(refresh == null ? null : refresh.attr("content")).isEqualTo(seconds);
    }

    @Test
    void that_is_published_leads_to_its_place_in_the_thread() {
        COMMENTS.answers(
                "GET", "/api/comments/" + FIRST, 200, Samples.yours(Samples.comment(FIRST, "", "Grace", "Well done")));

        var answer = reader.opens("/comments/" + FIRST, "Authorization", "Bearer a.b.c");

        assertThat(answer.text("h1")).isEqualTo("Your reply is published");
        assertThat(answer.page().select("main a").attr("href")).isEqualTo("/world/night-ferry#comment-" + FIRST);
        assertThat(COMMENTS.asked().getFirst().header("Authorization")).isEqualTo("Bearer a.b.c");
    }

    @Test
    void that_stands_far_down_leads_to_the_page_that_begins_with_it() {
        var page = "/world/night-ferry?replies=c#comment-" + FIRST;
        COMMENTS.answers(
                "GET",
                "/api/comments/" + FIRST,
                200,
                Samples.comment(FIRST, "", "Grace", "Well done")
                        .replace(
                                "\"depth\"",
                                "\"place\": {\"thread\": \"/api/x\", \"page\": \"%s\"}, \"depth\"".formatted(page)));

        assertThat(reader.opens("/comments/" + FIRST).page().select("main a").attr("href"))
                .isEqualTo(page);
    }

    @Test
    void that_is_removed_has_a_reason_even_when_the_articles_are_away() {
        ARTICLES.fails();
        COMMENTS.answers(
                "GET",
                "/api/comments/" + FIRST,
                200,
                submitted("\"reason\": \"Too many links.\",").replace("submitted\"", "removed\""));

        var answer = reader.opens("/comments/" + FIRST);

        assertThat(answer.text("h1")).isEqualTo("Your reply was not published");
        assertThat(answer.text("main")).contains("The reason given: Too many links.");
    }

    @Test
    void that_does_not_exist_has_no_page() {
        assertThat(reader.opens("/comments/nonsense").status()).isEqualTo(404);
    }

    private static Asked sent() {
        return COMMENTS.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .findFirst()
                .orElseThrow();
    }

    private static String submitted(String more) {
        return """
                {"id": "%s", "articleId": "%s", "status": "submitted", %s "author": {"name": "Grace"},
                 "body": "Well done", "depth": 0, "articleVersion": 1, "submittedAt": "2026-11-24T10:00:00Z",
                 "you": {"wrote": true}}""".formatted(FIRST, FERRY, more);
    }
}
