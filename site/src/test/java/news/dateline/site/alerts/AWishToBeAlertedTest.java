package news.dateline.site.alerts;

import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.SiteTest.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.site.Reader;
import news.dateline.site.Samples;
import news.dateline.site.SiteTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SiteTest
@Import(Reader.class)
class AWishToBeAlertedTest {

    private static final String API = "/api/subscriptions";
    private static final String ID = "0197f3a2-3333-8000-8000-000000000001";
    private static final String BEGUN = """
            {"id": "%s", "channel": "web-push", "key": "a-key", "since": "2026-11-24T08:00:00Z",
             "what": {"all": true, "sections": [], "tags": [], "stories": []}}""".formatted(ID);

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
    }

    @Test
    void is_offered_on_every_page_by_one_button_that_needs_no_script() {
        var front = reader.opens("/world/night-ferry").page();

        assertThat(front.select(".account form[action=/alerts] button").text()).isEqualTo("Alerts");
        assertThat(front.select(".account [name=story]").attr("value")).isEqualTo(FERRY);
        assertThat(front.select("[data-alerts]").attr("data-alerts")).matches("/assets/alerts-[0-9a-f]+\\.js");
    }

    @Test
    void begins_with_the_story_that_was_read_and_what_it_is_about() {
        var answer = reader.opens("/alerts?story=" + FERRY);

        assertThat(answer.page().select("[name=story]").eachAttr("value")).containsExactly(FERRY);
        assertThat(answer.page().select("[name=tag]").eachAttr("value")).containsExactly("nordic-ferries", "travel");
        assertThat(answer.text("main"))
                .contains("This story and its updates: Night ferry <returns> & sails", "All breaking news");
        assertThat(answer.page().select("[name=section]")).hasSize(11);
        assertThat(answer.page().select("[checked]").eachAttr("name")).containsExactly("all");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void needs_no_story_and_survives_one_that_is_none_or_cannot_be_had() {
        assertThat(reader.opens("/alerts?story=none").page().select("[name=story]"))
                .isEmpty();

        ARTICLES.fails();

        assertThat(reader.opens("/alerts?story=" + FERRY).status()).isEqualTo(200);
    }

    @Test
    void by_mail_is_asked_back_by_mail() {
        NOTIFICATIONS.answers("POST", API, 202, "{\"channel\": \"email\", \"status\": \"unconfirmed\"}");

        var answer = reader.sends(
                "/alerts",
                Map.of(
                        "way", "mail",
                        "email", "grace@example.org",
                        "all", "true",
                        "section", "world",
                        "tag", "travel",
                        "atMost", "3",
                        "from", "22:00",
                        "until", "07:00",
                        "zone", "Europe/Oslo"),
                "X-Forwarded-For",
                "192.0.2.1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/alerts?done=asked");
        var asked = NOTIFICATIONS.asked().getFirst();
        assertThat(asked.body())
                .isEqualTo("{\"email\":{\"address\":\"grace@example.org\"},\"what\":{\"all\":true,"
                        + "\"sections\":[\"world\"],\"tags\":[\"travel\"],\"stories\":[]},"
                        + "\"promise\":{\"atMost\":3,\"quietHours\":{\"from\":\"22:00\",\"until\":\"07:00\"},"
                        + "\"zone\":\"Europe/Oslo\"}}");
        assertThat(asked.header("X-forwarded-for")).isEqualTo("192.0.2.1");
        assertThat(reader.opens("/alerts?done=asked").text("[role=status]")).contains("We have sent a mail");
    }

    @Test
    void in_a_browser_leads_to_the_page_that_its_key_opens() {
        NOTIFICATIONS.answers("POST", API, 201, BEGUN);

        var answer = reader.sends(
                "/alerts",
                Map.of(
                        "way", "browser",
                        "endpoint", "https://push.example/1",
                        "p256dh", "BP",
                        "auth", "AA",
                        "story", FERRY,
                        "zone", "Europe/Oslo",
                        "email", ""));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/alerts/" + ID + "?done=begun&key=a-key");
        assertThat(NOTIFICATIONS.asked().getFirst().body())
                .isEqualTo("{\"push\":{\"endpoint\":\"https://push.example/1\","
                        + "\"keys\":{\"p256dh\":\"BP\",\"auth\":\"AA\"}},"
                        + "\"what\":{\"all\":false,\"sections\":[],\"tags\":[],\"stories\":[\"" + FERRY + "\"]}}");
    }

    @Test
    void is_the_accounts_of_whoever_is_signed_in() {
        NOTIFICATIONS.answers("POST", API, 201, BEGUN.replace("\"key\": \"a-key\",", ""));

        var answer = reader.sends("/alerts", Map.of("way", "browser", "all", "true"), "Authorization", "Bearer a.b.c");

        assertThat(answer.header("Location")).isEqualTo("/alerts/" + ID + "?done=begun");
        assertThat(NOTIFICATIONS.asked().getFirst().header("Authorization")).isEqualTo("Bearer a.b.c");
    }

    @Test
    void that_is_refused_keeps_what_was_typed_with_the_fault_beside_its_field() {
        NOTIFICATIONS.answers("POST", API, 400, """
                {"status": 400, "detail": "Put right what is listed.", "errors": [
                 {"pointer": "/what", "detail": "must say something"},
                 {"pointer": "/promise/atMost", "detail": "must be 1 to 100"},
                 {"pointer": "/promise/quietHours/until", "detail": "must be a time"},
                 {"pointer": "/promise/zone", "detail": "must be a zone"},
                 {"pointer": "/email/address", "detail": "must be an e-mail address"}]}""");

        var answer = reader.sends(
                "/alerts",
                Map.of(
                        "way", "mail",
                        "email", "grace",
                        "about", FERRY,
                        "tag", "travel",
                        "atMost", "many",
                        "from", "22:00",
                        "zone", "Oslo"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#alerts-what-fault")).isEqualTo("must say something");
        assertThat(answer.text("#alerts-atMost-fault")).isEqualTo("must be 1 to 100");
        assertThat(answer.text("#alerts-until-fault")).isEqualTo("must be a time");
        assertThat(answer.text("#alerts-zone-fault")).isEqualTo("must be a zone");
        assertThat(answer.text("#alerts-email-fault")).isEqualTo("must be an e-mail address");
        assertThat(answer.page().select("[name=email]").attr("value")).isEqualTo("grace");
        assertThat(answer.page().select("[name=from]").attr("value")).isEqualTo("22:00");
        assertThat(answer.page().select("[checked]").eachAttr("value")).containsExactly("travel");
        assertThat(answer.text("main")).contains("This story and its updates: Night ferry");
    }

    @Test
    void that_cannot_be_passed_on_says_so_and_loses_nothing() {
        NOTIFICATIONS.fails();

        var answer = reader.sends("/alerts", Map.of("way", "mail", "email", "grace@example.org", "section", "sport"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text(".problem[role=alert]:not([hidden])")).startsWith("This could not be sent right now.");
        assertThat(answer.page().select("[checked]").eachAttr("value")).containsExactly("sport");
    }
}
