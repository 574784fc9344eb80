package news.dateline.site.desk.alerts;

import static news.dateline.site.SiteTest.ARTICLES;
import static news.dateline.site.SiteTest.NOTIFICATIONS;
import static news.dateline.site.desk.DeskSamples.STORY;
import static news.dateline.site.desk.DeskSamples.lies;
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
class AnAlertAtTheDeskTest {

    private static final Seat EDITOR = Seat.of("Ada Byron", "editor");
    private static final String ID = "0197f3a2-5555-7000-8000-000000000001";
    private static final String API = "/api/alerts/" + ID;
    private static final String PAGE = "/desk/alerts/" + ID;
    private static final String COMPOSER = "/desk/alerts/new";

    private static final String STAGES = """
            {"published": "2026-11-24T09:30:00Z", "raised": "2026-11-24T09:30:00.250Z", "sent": "2026-11-24T09:30:00.5Z",
             "accepted": "2026-11-24T09:30:00.750Z", "last": "2026-11-24T09:30:02Z"}""";

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        lies("published", "\"url\": \"/world/night-ferry\"");
        NOTIFICATIONS.answers("GET", API, 200, alert(2));
        NOTIFICATIONS.answers("GET", API + "/report", 200, report(STAGES));
    }

    private static String report(String stages) {
        return """
                {"alertId": "%s", "stages": %s, "complete": false, "all": %s, "channels": [{"channel": "web-push", "readers": %s}],
                 "hosts": [{"channel": "web-push", "host": "push.example", "readers": %s}]}""".formatted(
                        ID, stages, delivered(1200, 900, 200), delivered(1200, 900, 200), delivered(1200, 900, 200));
    }

    private static String alert(int generation) {
        return """
                {"id": "%s", "generation": %d, "articleId": "%s", "articleVersion": 1, "headline": "Night ferry", "text": "It is <back>",
                 "section": "world", "tags": [], "urgency": 2, "url": "/world/night-ferry", "raisedAt": "2026-11-24T09:30:00Z"}""".formatted(ID, generation, STORY);
    }

    private static String delivered(int audience, int sent, int queued) {
        return """
                {"audience": %d, "outcomes": {"sent": %d, "queued": %d, "capped": %d, "held": 0},
                 "within": {"p50": 0.4, "p90": 1.75, "seconds": 10, "share": 0.99989}}""".formatted(audience, sent, queued, audience - sent - queued);
    }

    private static Map<String, String> form(String step) {
        return Map.of(
                "story",
                STORY,
                "key",
                "k-1",
                "text",
                " It is back ",
                "urgency",
                "2",
                "audience",
                "section",
                "step",
                step);
    }

    @Test
    void is_shown_with_whom_it_would_reach_before_it_is_sent() {
        NOTIFICATIONS.answers("POST", "/api/alerts/preview", 200, """
                {"audience": 1200, "now": 900, "held": 150, "merged": 50, "capped": 100,
                 "earlier": {"alertId": "%s", "text": "It is late", "raisedAt": "2026-11-24T09:30:00Z", "minutesAgo": 12}}""".formatted(ID));

        assertThat(reader.opens(COMPOSER + "?story=" + STORY, EDITOR.headers())
                        .page()
                        .select("button[value=send]"))
                .isEmpty();
        var answer = reader.sends(COMPOSER, form("preview"), EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".effect dd").eachText()).containsExactly("1,200", "900", "150", "50", "100");
        assertThat(answer.text(".effect .problem")).isEqualTo("They heard of this story 12 minutes ago: “It is late”");
        assertThat(answer.text("button[value=send]")).isEqualTo("Send it to 1,100 readers");
        assertThat(answer.page().select("textarea").text()).isEqualTo("It is back");
        assertThat(answer.text("[data-count-of]")).isEqualTo("10 of 200 characters");
        assertThat(JsonMapper.shared().readTree(NOTIFICATIONS.asked().getLast().body()))
                .isEqualTo(JsonMapper.shared()
                        .readTree(
                                "{\"articleId\": \"%s\", \"text\": \"It is back\", \"urgency\": 2, \"audience\": \"section\"}"
                                        .formatted(STORY)));
    }

    @Test
    void is_sent_once_and_leads_to_its_report() {
        NOTIFICATIONS.answers("POST", "/api/alerts", 201, alert(1));

        var answer = reader.sends(COMPOSER, form("send"), EDITOR.headers());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=raised");
        assertThat(NOTIFICATIONS.asked().getLast().header("Idempotency-Key")).isEqualTo("k-1");
    }

    @Test
    void that_is_refused_stays_in_its_form() {
        NOTIFICATIONS.answers("POST", "/api/alerts", 400, """
                {"status": 400, "detail": "Not like this.", "errors": [{"pointer": "/text", "detail": "is too long"}]}""");

        var answer = reader.sends(COMPOSER, form("send"), EDITOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#text-fault")).isEqualTo("is too long");
        assertThat(answer.page().select("option[selected]").eachAttr("value")).containsExactly("2", "section");
    }

    @Test
    void is_reported_on_as_a_table_and_a_chart() {
        var answer = reader.opens(PAGE + "?done=raised", EDITOR.headers());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(".done")).isEqualTo("The alert goes out.");
        assertThat(answer.page().select(".scrolls .desk-figures tbody tr").eachText())
                .containsExactly(
                        "Audience 1,200 1,200 1,200",
                        "Reached 900 900 900",
                        "Waiting for their turn 200 200 200",
                        "Have heard enough today 100 100 100",
                        "Half of them within 0.4 s 0.4 s 0.4 s",
                        "90 % within 1.75 s 1.75 s 1.75 s",
                        "99 % within – – –",
                        "Reached within 10 s 99.9 % 99.9 % 99.9 %");
        assertThat(answer.page().select(".bar svg").first().attr("aria-label"))
                .isEqualTo("All: 900 of 1,200 reached, 200 waiting");
        assertThat(answer.page().select(".bar-reached[width]").first().attr("width"))
                .isEqualTo("750");
        assertThat(answer.page().select("script:not([src]), style, [style]")).isEmpty();
    }

    @Test
    void is_followed_from_its_publication_to_the_last_reader() {
        var part = reader.opens(PAGE, EDITOR.headers()).page().select(".timeline");

        assertThat(part.select("h2").text()).isEqualTo("From the publication to the last reader");
        assertThat(part.select("tbody tr").eachText())
                .containsExactly(
                        "published 24 Nov, 09:30 0.000 s 0.000 s",
                        "raised as an alert 24 Nov, 09:30 0.250 s 0.250 s",
                        "begun to be sent 24 Nov, 09:30 0.500 s 0.250 s",
                        "accepted by the first push service or mail server 24 Nov, 09:30 0.750 s 0.250 s",
                        "accepted for the latest reader so far 24 Nov, 09:30 2.000 s 1.250 s");
        assertThat(part.select("rect[class^=stage]").eachAttr("x")).containsExactly("0", "0", "125", "250", "375");
        assertThat(part.select("rect[class^=stage]").eachAttr("width"))
                .containsExactly("0", "125", "125", "125", "625");
        assertThat(part.select("line").eachAttr("x1")).containsExactly("325", "1000");
    }

    @Test
    void is_followed_as_far_as_it_came() {
        NOTIFICATIONS.answers("GET", API + "/report", 200, report("{\"raised\": \"2026-11-24T09:30:00Z\"}"));

        var part = reader.opens(PAGE, EDITOR.headers()).page().select(".timeline");

        assertThat(part.select("h2").text()).isEqualTo("From the alert to the last reader");
        assertThat(part.select("tbody tr").eachText())
                .containsExactly("raised as an alert 24 Nov, 09:30 0.000 s 0.000 s");
    }

    @Test
    void is_asked_how_many_it_reached_so_soon() {
        var page = reader.opens(PAGE + "?within=30", EDITOR.headers()).page();

        assertThat(NOTIFICATIONS.asked())
                .extracting(asked -> asked.uri().toString())
                .contains(API + "/report?within=30");
        assertThat(page.select("#within").attr("value")).isEqualTo("30");
        NOTIFICATIONS.answers("GET", API + "/report?within=0", 400, "{\"status\": 400, \"detail\": \"at least 0.25\"}");
        assertThat(reader.opens(PAGE + "?within=0", EDITOR.headers()).status()).isEqualTo(400);
    }

    @Test
    void is_corrected_and_recalled() {
        NOTIFICATIONS.answers("POST", API + "/correct", 200, alert(3));
        NOTIFICATIONS.answers("POST", API + "/recall", 200, alert(4));

        var corrected = reader.sends(PAGE + "/correct", Map.of("text", " It is not "), EDITOR.headers());
        assertThat(corrected.header("Location")).isEqualTo(PAGE + "?done=corrected");
        assertThat(NOTIFICATIONS.asked().getLast().body()).isEqualTo("{\"text\":\"It is not\"}");

        var recalled = reader.sends(PAGE + "/recall", Map.of("reason", "It was a drill."), EDITOR.headers());
        assertThat(recalled.header("Location")).isEqualTo(PAGE + "?done=recalled");
        assertThat(NOTIFICATIONS.asked().getLast().body()).isEqualTo("{\"reason\":\"It was a drill.\"}");
    }

    @Test
    void that_cannot_be_corrected_like_that_says_so_beside_the_field() {
        NOTIFICATIONS.answers("POST", API + "/correct", 400, """
                {"status": 400, "detail": "Not like this.", "errors": [{"pointer": "/text", "detail": "is too long"}]}""");

        var answer = reader.sends(PAGE + "/correct", Map.of("text", "It is <not>"), EDITOR.headers());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#text-fault")).isEqualTo("is too long");
        assertThat(answer.page().select("#text").attr("value")).isEqualTo("It is <not>");
        assertThat(answer.page().select("#reason-fault")).isEmpty();
    }

    @Test
    void stands_in_a_list_with_the_others() {
        NOTIFICATIONS.answers(
                "GET",
                "/api/alerts?limit=50",
                200,
                "{\"items\": [%s, %s], \"next\": \"a.b\"}".formatted(alert(1), alert(3)));

        var answer = reader.opens("/desk/alerts", EDITOR.headers());

        assertThat(answer.page().select("tbody tr").eachText())
                .containsExactly(
                        "It is <back> Night ferry 2 no 24 Nov, 09:30",
                        "It is <back> Night ferry 2 2 times 24 Nov, 09:30");
        assertThat(answer.page().select("a[rel=next]").attr("href")).isEqualTo("/desk/alerts?cursor=a.b");
    }

    @Test
    void is_none_of_a_reporters_business() {
        assertThat(reader.opens("/desk/alerts", Seat.of("Grace", "reporter").headers())
                        .status())
                .isEqualTo(403);
        assertThat(ARTICLES.asked()).isEmpty();
    }
}
