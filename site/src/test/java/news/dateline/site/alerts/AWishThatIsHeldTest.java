package news.dateline.site.alerts;

import static news.dateline.site.Samples.FERRY;
import static news.dateline.site.SiteTest.NOTIFICATIONS;
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
class AWishThatIsHeldTest {

    private static final String ID = "0197f3a2-3333-8000-8000-000000000001";
    private static final String KEY = "?key=a%2Bkey";
    private static final String API = "/api/subscriptions/" + ID;
    private static final String PAGE = "/alerts/" + ID;
    private static final String HELD = """
            {"id": "%s", "channel": "email", "since": "2026-11-24T08:00:00Z",
             "what": {"all": false, "sections": ["world"], "tags": ["travel"], "stories": ["%s"]},
             "promise": {"atMost": 3, "quietHours": {"from": "22:00", "until": "07:00"}, "zone": "Europe/Oslo"}}""".formatted(ID, FERRY);
    private static final String TOLD = """
            {"items": [
             {"alertId": "%s", "articleId": "%s", "text": "A ferry <sails>", "url": "/world/night-ferry",
              "raisedAt": "2026-11-24T08:15:00Z", "outcome": "sent", "at": "2026-11-24T08:16:00Z",
              "because": {"all": false, "sections": ["world"], "tags": ["travel"], "stories": ["%s"]}},
             {"alertId": "%s", "articleId": "%s", "text": "Another", "url": "/world/another",
              "raisedAt": "2026-11-24T08:15:00Z", "outcome": "something-new",
              "because": {"all": false, "sections": [], "tags": [], "stories": []}}]}""".formatted(ID, FERRY, FERRY, ID, FERRY);

    @Autowired
    Reader reader;

    @BeforeEach
    void start() {
        reader.startAfresh();
        Samples.ferryIsPublished();
        NOTIFICATIONS.answers("GET", API + KEY, 200, HELD);
        NOTIFICATIONS.answers("GET", API + "/alerts" + KEY, 200, TOLD);
    }

    @Test
    void is_shown_to_whoever_has_its_key() {
        var answer = reader.opens(PAGE + KEY);

        assertThat(answer.text("h1")).isEqualTo("Your alerts");
        assertThat(answer.text("main")).contains("Told by mail, since 24 November 2026, 08:00 UTC");
        assertThat(answer.page().select("[checked]").eachAttr("value")).containsExactly(FERRY, "travel", "world");
        assertThat(answer.text("main")).contains("The story and its updates: Night ferry <returns> & sails");
        assertThat(answer.page()
                        .select("[name=atMost], [name=from], [name=until], [name=zone]")
                        .eachAttr("value"))
                .containsExactly("22:00", "07:00", "Europe/Oslo", "3");
        assertThat(answer.page().select("[name=email]")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void says_why_each_alert_came() {
        var told = reader.opens(PAGE + KEY).page().select(".told li");

        assertThat(told.eachText())
                .containsExactly(
                        "A ferry <sails> Told · 24 November 2026, 08:16 UTC Because you want to hear of this story, "
                                + "the section World, stories about travel.",
                        "Another On its way to you");
        assertThat(told.select("a").eachAttr("href")).containsExactly("/world/night-ferry", "/world/another");
    }

    @Test
    void is_changed_and_can_lose_what_was_promised() {
        NOTIFICATIONS.answers("PUT", API + KEY, 200, HELD);

        var answer = reader.sends(PAGE + KEY, Map.of("all", "true", "atMost", "", "zone", "Europe/Oslo"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "?done=changed&key=a%2Bkey");
        assertThat(sent("PUT").getFirst().body())
                .isEqualTo("{\"what\":{\"all\":true,\"sections\":[],\"tags\":[],\"stories\":[]}}");
    }

    @Test
    void that_is_not_changed_says_why() {
        NOTIFICATIONS.answers("PUT", API + KEY, 400, """
                {"status": 400, "detail": "No.", "errors": [{"pointer": "/what", "detail": "must say something"}]}""");

        var answer = reader.sends(PAGE + KEY, Map.of("zone", "Europe/Oslo"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("#alerts-what-fault")).isEqualTo("must say something");
        assertThat(answer.page().select("[checked]")).isEmpty();
    }

    @Test
    void ends_in_one_step_however_often() {
        NOTIFICATIONS.answers("DELETE", API + KEY, 204, "");
        var end = reader.opens(PAGE + KEY).page().select(".asking-end").attr("action");

        var ended = reader.sends(end, Map.of());
        NOTIFICATIONS.answers("DELETE", API + KEY, 404, "{\"status\": 404}");
        var again = reader.sends(end, Map.of());

        assertThat(ended.header("Location")).isEqualTo("/alerts?done=ended");
        assertThat(again.header("Location")).isEqualTo("/alerts?done=ended");
        assertThat(reader.opens("/alerts?done=ended").text("[role=status]")).isEqualTo("You are told nothing more.");
    }

    @Test
    void is_its_holders_alone() {
        assertThat(reader.opens(PAGE).status()).isEqualTo(404);
        assertThat(reader.sends(PAGE, Map.of("all", "true")).status()).isEqualTo(404);
    }

    @Test
    void of_an_account_is_opened_in_its_name() {
        NOTIFICATIONS.answers("GET", API, 200, HELD);

        assertThat(reader.opens(PAGE, "Authorization", "Bearer a.b.c").status()).isEqualTo(200);
        assertThat(NOTIFICATIONS.asked().getFirst().header("Authorization")).isEqualTo("Bearer a.b.c");
    }

    @Test
    void that_cannot_be_passed_on_says_so_and_loses_nothing() {
        NOTIFICATIONS.fails();

        var change = reader.sends(PAGE + KEY, Map.of("section", "sport"));
        var look = reader.opens(PAGE + KEY);
        var end = reader.sends(PAGE + "/end" + KEY, Map.of());

        assertThat(change.status()).isEqualTo(503);
        assertThat(change.page().select("[checked]").eachAttr("value")).containsExactly("sport");
        assertThat(look.status()).isEqualTo(503);
        assertThat(end.status()).isEqualTo(503);
    }

    private static List<Asked> sent(String method) {
        return NOTIFICATIONS.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .toList();
    }
}
