package news.dateline.site.account;

import static news.dateline.site.Samples.ANSWER;
import static news.dateline.site.Samples.FIRST;
import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.SiteTest.COMMENTS;
import static news.dateline.site.SiteTest.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
class AnAccountTest {

    private static final String MINE = "/api/comments/mine";
    private static final String ALERTS = "/api/subscriptions/mine";
    private static final String TOKEN =
            "Bearer %s.%s.c2ln".formatted(base64("{\"alg\": \"RS256\"}"), base64("{\"name\": \"Ada <b>Reader</b>\"}"));

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
        COMMENTS.answers("GET", MINE, 200, Samples.list());
        NOTIFICATIONS.answers("GET", ALERTS, 200, Samples.list());
    }

    @Test
    void says_whose_it_is_and_is_kept_by_nobody() {
        var answer = reader.opens("/me", "Authorization", TOKEN);

        assertThat(answer.text(".own strong")).isEqualTo("Ada <b>Reader</b>");
        assertThat(answer.text("main"))
                .contains("You have not written a reply yet.")
                .contains("You are told of nothing.");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select("form[action=/logout] button")).hasSize(2);
    }

    @Test
    void tells_what_became_of_each_reply_and_why() {
        var removed = Samples.comment(FIRST, "", "Ada", "It is a lie.")
                .replace("\"published\"", "\"removed\"")
                .replace("\"body\"", "\"reason\": \"Rude.\", \"body\"");
        COMMENTS.answers("GET", MINE, 200, Samples.list(removed, Samples.comment(ANSWER, "", "Ada", "It is safe.")));

        var answer = reader.opens("/me", "Authorization", TOKEN);

        assertThat(answer.page().select(".own-list .own-state").eachText())
                .containsExactly("Not published", "Published");
        assertThat(answer.text(".own-list li:first-child"))
                .contains("The reason given: Rude.")
                .contains("Night ferry <returns> & sails")
                .contains("It is a lie.");
        assertThat(answer.page().select(".own-list a").eachAttr("href"))
                .containsExactly("/comments/" + FIRST, "/comments/" + ANSWER);
        assertThat(COMMENTS.asked().getFirst().header("Authorization")).isEqualTo(TOKEN);
    }

    @Test
    void leads_to_older_replies() {
        COMMENTS.answers(
                "GET",
                MINE,
                200,
                "{\"items\": [%s], \"next\": \"a+b\"}".formatted(Samples.comment(FIRST, "", "Ada", "One.")));

        var older = reader.opens("/me", "Authorization", TOKEN).page().select("a[rel=next]");
        reader.opens("/me?cursor=a%2Bb", "Authorization", TOKEN);

        assertThat(older.attr("href")).isEqualTo("/me?cursor=a%2Bb#replies");
        assertThat(COMMENTS.asked().getLast().uri()).hasQuery("limit=20&cursor=a+b");
    }

    @Test
    void shortens_a_long_reply_and_needs_no_story() {
        ARTICLES.answers("GET", "/api/articles/" + Samples.FERRY, 410, "{\"status\": 410, \"reason\": \"Wrong.\"}");
        COMMENTS.answers("GET", MINE, 200, Samples.list(Samples.comment(FIRST, "", "Ada", "é😀".repeat(300))));

        var answer = reader.opens("/me", "Authorization", TOKEN);

        assertThat(answer.text(".reply-body")).isEqualTo("é😀".repeat(140) + " …");
        assertThat(answer.page().select(".own-list .hint")).isEmpty();
    }

    @Test
    void is_shown_without_its_replies_while_the_comment_service_is_away() {
        COMMENTS.fails();

        var answer = reader.opens("/me", "Authorization", TOKEN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("main")).contains("Your replies cannot be shown right now.");
    }

    @Test
    void asks_whoever_is_signed_in_no_longer_to_sign_in_and_comes_back() {
        COMMENTS.answers("GET", MINE, 401, "{\"status\": 401}");

        var answer = reader.opens("/me", "Authorization", TOKEN);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/login?return=%2Fme");
    }

    @Test
    void has_no_page_at_a_broken_cursor() {
        COMMENTS.answers("GET", MINE, 400, "{\"status\": 400}");

        assertThat(reader.opens("/me?cursor=x", "Authorization", TOKEN).status())
                .isEqualTo(404);
    }

    @Test
    void lists_its_alerts_each_with_a_way_to_change_and_to_end_it() {
        NOTIFICATIONS.answers("GET", ALERTS, 200, """
                {"items": [
                 {"id": "%s", "channel": "email", "since": "2026-11-24T10:00:00Z",
                  "what": {"all": true, "sections": ["world"], "tags": ["night-ferries"], "stories": ["%s"]}},
                 {"id": "%s", "channel": "web-push", "since": "2026-11-24T10:00:00Z",
                  "what": {"all": false, "sections": ["city"], "tags": [], "stories": []}}]}""".formatted(FIRST, Samples.FERRY, ANSWER));

        var page = reader.opens("/me", "Authorization", TOKEN).page();
        var alerts = page.select("section[aria-labelledby=alerts] li");

        assertThat(alerts.eachText())
                .containsExactly(
                        "By mail since 24 November 2026, 10:00 UTC Stop these alerts"
                                + " all breaking news, World, night-ferries, one story",
                        "In a browser since 24 November 2026, 10:00 UTC Stop these alerts City");
        assertThat(alerts.select("a").eachAttr("href")).containsExactly("/alerts/" + FIRST, "/alerts/" + ANSWER);
        assertThat(alerts.select("form").eachAttr("action"))
                .containsExactly("/alerts/" + FIRST + "/end", "/alerts/" + ANSWER + "/end");
        assertThat(NOTIFICATIONS.asked().getFirst().header("Authorization")).isEqualTo(TOKEN);
    }

    @Test
    void is_shown_without_its_alerts_while_the_notification_service_is_away() {
        NOTIFICATIONS.fails();

        assertThat(reader.opens("/me", "Authorization", TOKEN).text("main"))
                .contains("Your alerts cannot be listed right now.");
    }

    @Test
    void offers_what_is_kept_as_a_file() {
        var page = reader.opens("/me", "Authorization", TOKEN).page();

        assertThat(page.select("a[download]").eachAttr("href")).containsExactly("/api/comments/mine/export");
    }

    @Test
    void is_emptied_after_its_reader_was_told_what_goes() {
        COMMENTS.answers("DELETE", MINE, 200, "{\"erased\": 2}");

        var asked = reader.opens("/me/delete", "Authorization", TOKEN);
        assertThat(asked.text("main"))
                .contains("Every reply of yours goes for good")
                .contains("your alerts stay");
        assertThat(COMMENTS.asked()).isEmpty();
        var done = reader.sends("/me/delete", Map.of(), "Authorization", TOKEN);

        assertThat(COMMENTS.asked()).extracting(Asked::method).containsExactly("DELETE");
        assertThat(COMMENTS.asked().getFirst().header("Authorization")).isEqualTo(TOKEN);
        assertThat(done.header("Location")).isEqualTo("/me?done=erased");
        assertThat(reader.opens("/me?done=erased", "Authorization", TOKEN).text("[role=status]"))
                .isEqualTo("What you wrote, liked and reported is deleted.");
    }

    @Test
    void that_could_not_be_emptied_says_so() {
        COMMENTS.fails();

        var answer = reader.sends("/me/delete", Map.of(), "Authorization", TOKEN);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("[role=alert]")).startsWith("This takes longer than usual");
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
