package news.dateline.notification.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.local.push.Behaviour;
import news.dateline.local.push.Browser;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.test.TestIssuer;
import news.dateline.test.TestPushService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Its push service has given it another endpoint.
@NotificationServiceTest
class ABrowserThatMovesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, Object> EVERYTHING = Map.of("all", true);

    @LocalServerPort
    private int port;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    private final Browser moved = TestPushService.get().newBrowser();

    @Test
    void is_told_where_it_is_now_and_keeps_its_wishes_its_promise_and_its_key() throws Exception {
        var reader = readers.ofTheSection(new Promise(5, null, ZoneOffset.UTC));
        var before = json(ask("GET", page(reader), null, null));

        var answer = move(reader, reader.key().text(), null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(moved.endpoint(), moved.auth(), moved.p256dh());
        assertThat(json(ask("GET", page(reader), null, null))).isEqualTo(before);
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);
        assertThat(moved.heard()).isOne();
        assertThat(reader.browser().heard()).isZero();
    }

    @Test
    void hears_what_puts_right_what_it_was_told_before() throws Exception {
        var reader = readers.ofTheStory();
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);

        move(reader, reader.key().text(), null);
        alerts.follow(alert.id(), Sequel.Kind.CORRECTION, "The bridge stays open", null, clock.instant());

        await().atMost(SOON).until(() -> moved.heard() == 1);
        assertThat(reader.browser().heard()).isOne();
        assertOutcomes(alert, Outcome.SENT);
    }

    @Test
    void has_heard_as_much_that_day_as_where_it_was() throws Exception {
        var reader = readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC));
        readers.awaitDelivered(readers.raise(Audience.SECTION, clock.instant()));

        move(reader, reader.key().text(), null);
        var second = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(second);

        assertThat(moved.heard()).isZero();
        assertOutcomes(second, Outcome.CAPPED);
    }

    @Test
    void is_not_gone_because_it_is_gone_from_where_it_was() throws Exception {
        var reader = readers.ofTheStory();
        reader.meetWith(new Behaviour.Refuses(500));
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().until(() -> readers.slices(alert).stream().anyMatch(slice -> slice.getInteger("attempts") > 0));
        var asItWas = subscriptions.find(List.of(reader.id())).values();

        move(reader, reader.key().text(), null);

        assertThat(subscriptions.retire(asItWas)).containsExactly(reader.id());
        assertThat(readers.isSubscribed(reader)).isTrue();
        readers.awaitDelivered(alert);
        assertThat(moved.heard()).isOne();
        assertOutcomes(alert, Outcome.SENT);
    }

    @Test
    void has_one_subscription_however_often_it_asks() throws Exception {
        var reader = readers.ofTheStory();
        move(reader, reader.key().text(), null);

        assertThat(move(reader, reader.key().text(), null).statusCode()).isEqualTo(200);
        var again = ask("POST", "/api/subscriptions", Map.of("push", push(moved), "what", EVERYTHING), null);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").asString()).isEqualTo(reader.id().toString());
    }

    @Test
    void shows_who_it_is_by_what_only_a_browser_knows_when_nobody_is_signed_in_any_more() throws Exception {
        var member = TestIssuer.get().token(UUID.randomUUID(), "Rita");
        var before = TestPushService.get().newBrowser();
        var begun = ask("POST", "/api/subscriptions", Map.of("push", push(before), "what", EVERYTHING), member);
        var path = "/api/subscriptions/" + json(begun).get("id").asString() + "/endpoint";
        var stranger = TestPushService.get().newBrowser();

        assertThat(ask("PUT", path, form(keys(stranger)), null).statusCode()).isEqualTo(404);
        assertThat(ask("PUT", path, form(keys(stranger)), TestIssuer.get().token("ops"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask("PUT", path, form(keys(before)), TestIssuer.get().token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("PUT", path, form(keys(before)), null).statusCode())
                .as("once more, its answer lost")
                .isEqualTo(200);
        assertThat(json(ask("GET", "/api/subscriptions/mine", null, member))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(json(begun).get("id").asString());
        assertThat(ask("PUT", path, Map.of("push", push(stranger)), member).statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_nobody_elses_to_move() throws Exception {
        var reader = readers.ofTheStory();

        assertThat(move(reader, null, null).statusCode()).isEqualTo(404);
        assertThat(move(reader, "wrong", null).statusCode()).isEqualTo(404);
        assertThat(move(reader, null, TestIssuer.get().token("editor", "ops")).statusCode())
                .isEqualTo(404);
        var mailbox = readers.byMail();
        var mail = "/api/subscriptions/" + mailbox.id() + "/endpoint?key="
                + mailbox.key().text();
        assertThat(ask("PUT", mail, form(null), null).statusCode()).isEqualTo(404);
    }

    @Test
    void moves_to_no_endpoint_that_another_has_or_that_is_none() throws Exception {
        var reader = readers.ofTheStory();
        var another = readers.ofTheStory();
        var path = page(reader).replace("?", "/endpoint?");

        var taken = ask("PUT", path, Map.of("push", push(another.browser())), null);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("urn:dateline:problem:endpoint-taken");

        move(another, another.key().text(), null);
        assertThat(ask("PUT", path, Map.of("push", push(moved)), null).statusCode())
                .isEqualTo(409);

        var inside = new HashMap<>(push(moved));
        inside.put("endpoint", "https://10.0.0.1/send");
        var refused = ask("PUT", path, Map.of("push", inside), null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/push/endpoint");
        assertThat(ask("PUT", path, Map.of(), null).body())
                .contains("/push/endpoint", "/push/keys/p256dh", "/push/keys/auth");
    }

    private void assertOutcomes(Alert alert, Outcome outcome) {
        assertThat(readers.outcomes(alert)).containsExactly(outcome.ordinal());
    }

    private static String page(Reader reader) {
        return "/api/subscriptions/" + reader.id() + "?key=" + reader.key().text();
    }

    private HttpResponse<String> move(Reader reader, @Nullable String key, @Nullable String token) throws Exception {
        var path = "/api/subscriptions/" + reader.id() + "/endpoint" + (key == null ? "" : "?key=" + key);
        return ask("PUT", path, form(null), token);
    }

    private Map<String, Object> form(@Nullable Map<String, Object> former) {
        return former == null ? Map.of("push", push(moved)) : Map.of("push", push(moved), "former", former);
    }

    private static Map<String, Object> push(Browser browser) {
        return Map.of("endpoint", browser.endpoint(), "keys", keys(browser));
    }

    private static Map<String, Object> keys(Browser browser) {
        return Map.of("p256dh", browser.p256dh(), "auth", browser.auth());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> ask(String method, String path, @Nullable Object body, @Nullable String token)
            throws Exception {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, content);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
