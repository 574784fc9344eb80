package news.dateline.notification.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.local.push.Browser;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.test.TestIssuer;
import news.dateline.test.TestPushService;
import news.dateline.web.Network;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class ASubscriptionTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Object> EVERYTHING = Map.of("all", true);
    private static final Map<String, Object> SOMETHING =
            Map.of("sections", List.of("world", "city"), "tags", List.of("kosovo"));

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    private final Browser browser = TestPushService.get().newBrowser();

    @Test
    void begins_with_a_key_for_whoever_is_not_signed_in() throws Exception {
        var begun = subscribe(browser, SOMETHING, null);

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.location()).isEqualTo("/api/subscriptions/" + begun.id());
        assertThat(begun.json().at("/channel").asString()).isEqualTo("web-push");
        var read = ask("GET", begun.withKey(), null, null);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/what/sections")).hasToString("[\"city\",\"world\"]");
        assertThat(read.json().at("/what/tags")).hasToString("[\"kosovo\"]");
        assertThat(read.json().at("/what/all").asBoolean()).isFalse();
        assertThat(read.json().has("key")).isFalse();
    }

    @Test
    void is_changed_and_ended_by_whoever_has_the_key() throws Exception {
        var begun = subscribe(browser, SOMETHING, null);
        var story = UUID.randomUUID().toString();

        var changed = ask("PUT", begun.withKey(), Map.of("what", Map.of("stories", List.of(story))), null);

        assertThat(changed.json().at("/what/stories/0").asString()).isEqualTo(story);
        assertThat(changed.json().at("/what/sections").size()).isZero();
        assertThat(ask("DELETE", begun.withKey(), null, null).status()).isEqualTo(204);
        assertThat(ask("GET", begun.withKey(), null, null).status()).isEqualTo(404);
        assertThat(stored(begun.id())).isNull();
    }

    @Test
    void is_nobody_elses_to_see_to_change_or_to_end() throws Exception {
        var begun = subscribe(browser, EVERYTHING, null);
        var path = "/api/subscriptions/" + begun.id();

        for (var stranger : Stream.of(path, path + "?key=wrong", path + "?key=").toList()) {
            for (var token : new String[] {null, TestIssuer.get().token("editor", "ops")}) {
                assertThat(ask("GET", stranger, null, token).status()).isEqualTo(404);
                assertThat(ask("PUT", stranger, Map.of("what", EVERYTHING), token)
                                .status())
                        .isEqualTo(404);
                assertThat(ask("DELETE", stranger, null, token).status()).isEqualTo(404);
            }
        }
        assertThat(ask("GET", begun.withKey(), null, null).status()).isEqualTo(200);
    }

    @Test
    void lies_in_the_account_of_whoever_is_signed_in() throws Exception {
        var reader = TestIssuer.get().token(UUID.randomUUID(), "Rita");
        var begun = subscribe(browser, EVERYTHING, reader);

        assertThat(begun.json().has("key")).isFalse();
        var path = "/api/subscriptions/" + begun.id();
        assertThat(ask("GET", "/api/subscriptions/mine", null, reader)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(begun.id());
        assertThat(ask("PUT", path, Map.of("what", SOMETHING), reader).status()).isEqualTo(200);
        assertThat(ask("GET", path, null, TestIssuer.get().token()).status()).isEqualTo(404);
        assertThat(ask("GET", "/api/subscriptions/mine", null, null).status()).isEqualTo(401);
        assertThat(ask("DELETE", path, null, reader).status()).isEqualTo(204);
    }

    @Test
    void is_one_for_each_browser_however_often_it_asks() throws Exception {
        var first = subscribe(browser, EVERYTHING, null);

        var second = subscribe(browser, SOMETHING, null);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(ask("GET", first.withKey(), null, null).status()).isEqualTo(404);
        assertThat(ask("GET", second.withKey(), null, null)
                        .json()
                        .at("/what/all")
                        .asBoolean())
                .isFalse();
        var signedIn = subscribe(browser, SOMETHING, TestIssuer.get().token());
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(ask("GET", second.withKey(), null, null).status()).isEqualTo(404);
    }

    @Test
    void is_not_taken_over_by_somebody_who_knows_the_endpoint_alone() throws Exception {
        subscribe(browser, EVERYTHING, null);
        var other = TestPushService.get().newBrowser();

        var refused = ask("POST", "/api/subscriptions", form(browser.endpoint(), other, SOMETHING), null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("urn:dateline:problem:endpoint-taken");
    }

    @Test
    void is_one_of_twenty_in_an_account() throws Exception {
        var reader = TestIssuer.get().token(UUID.randomUUID(), "Rita");
        for (int i = 0; i < Subscriptions.MOST_OF_AN_ACCOUNT; i++) {
            assertThat(subscribe(TestPushService.get().newBrowser(), EVERYTHING, reader)
                            .status())
                    .isEqualTo(201);
        }

        var refused = subscribe(browser, EVERYTHING, reader);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).isEqualTo("urn:dateline:problem:too-many-subscriptions");
    }

    @Test
    void tells_of_every_fault_at_once() throws Exception {
        var refused = ask(
                "POST",
                "/api/subscriptions",
                Map.of(
                        "push",
                        Map.of("endpoint", "https://10.0.0.1/send", "keys", Map.of("p256dh", "AAAA", "auth", "AAAA")),
                        "what",
                        Map.of("sections", List.of("World News"), "stories", List.of("no id"))),
                null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").values().stream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/push/endpoint",
                        "/push/keys/p256dh",
                        "/push/keys/auth",
                        "/what/sections/0",
                        "/what/stories/0");
        assertThat(pointers(Map.of()))
                .containsExactlyInAnyOrder("/push/endpoint", "/push/keys/p256dh", "/push/keys/auth", "/what");
    }

    @Test
    void asks_for_something_and_not_for_more_than_can_be_kept() throws Exception {
        var most = IntStream.rangeClosed(0, Wants.MOST_TAGS)
                .mapToObj(i -> "tag-" + i)
                .toList();

        assertThat(pointers(form(browser.endpoint(), browser, Map.of()))).containsExactly("/what");
        assertThat(pointers(form(browser.endpoint(), browser, Map.of("all", false))))
                .containsExactly("/what");
        assertThat(pointers(form(browser.endpoint(), browser, Map.of("tags", most))))
                .containsExactly("/what/tags");
        assertThat(subscribe(browser, Map.of("tags", most.subList(1, most.size())), null)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void bears_a_promise_that_can_be_changed_and_taken_back() throws Exception {
        var promise = Map.of(
                "atMost", 5, "quietHours", Map.of("from", "22:00", "until", "07:30"), "zone", "America/St_Johns");
        var begun = ask("POST", "/api/subscriptions", with(promise), null);

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().at("/promise/atMost").asInt()).isEqualTo(5);
        assertThat(begun.json().at("/promise/quietHours/until").asString()).isEqualTo("07:30");
        assertThat(begun.json().at("/promise/zone").asString()).isEqualTo("America/St_Johns");

        var again = ask("POST", "/api/subscriptions", form(browser.endpoint(), browser, SOMETHING), null);
        assertThat(again.json().at("/promise/atMost").asInt()).isEqualTo(5);

        var changed = Map.of("what", SOMETHING, "promise", Map.of("atMost", 2, "zone", "Europe/Berlin"));
        assertThat(ask("PUT", again.withKey(), changed, null)
                        .json()
                        .at("/promise")
                        .toString())
                .isEqualTo("{\"atMost\":2,\"zone\":\"Europe/Berlin\"}");
        assertThat(ask("PUT", again.withKey(), Map.of("what", SOMETHING), null)
                        .json()
                        .has("promise"))
                .isFalse();
    }

    @Test
    void bears_no_promise_that_cannot_be_kept() throws Exception {
        assertThat(pointers(with(Map.of(
                        "atMost", 0, "quietHours", Map.of("from", "24:00", "until", "7"), "zone", "Europe/Atlantis"))))
                .containsExactlyInAnyOrder(
                        "/promise/atMost", "/promise/quietHours/from", "/promise/quietHours/until", "/promise/zone");
        assertThat(pointers(with(Map.of("quietHours", Map.of("from", "07:00", "until", "07:00"), "zone", "+02:00"))))
                .containsExactlyInAnyOrder("/promise/quietHours/until", "/promise/zone");
        assertThat(pointers(with(Map.of("atMost", 101)))).containsExactlyInAnyOrder("/promise/atMost", "/promise/zone");
    }

    private Map<String, Object> with(Map<String, Object> promise) {
        var form = new HashMap<>(form(browser.endpoint(), browser, SOMETHING));
        form.put("promise", promise);
        return form;
    }

    @Test
    void leaks_neither_endpoint_nor_keys() throws Exception {
        var begun = subscribe(browser, EVERYTHING, null);
        var secrets = List.of(browser.endpoint(), browser.auth(), browser.p256dh());

        assertThat(begun.body()).doesNotContain(secrets);
        assertThat(ask("GET", begun.withKey(), null, null).body()).doesNotContain(secrets);
        assertThat(stored(begun.id()).toJson()).doesNotContain(begun.key());
    }

    @Test
    void begins_in_a_browser_with_the_key_that_messages_are_signed_with() throws Exception {
        var answer = ask("GET", "/api/subscriptions/key", null, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Base64.getUrlDecoder()
                        .decode(answer.json().get("applicationServerKey").asString()))
                .hasSize(65)
                .startsWith(4);
    }

    @Test
    void comes_from_a_network_only_so_often() {
        var newcomers = new Newcomers(new SubscribingSettings(2));
        var home = Network.of("2a00:1450:4001:81c::200a");
        var sameHome = Network.of("2a00:1450:4001:81c:ffff::1");

        assertThat(newcomers.refusal(home)).isEmpty();
        assertThat(newcomers.refusal(sameHome)).isEmpty();
        assertThat(newcomers.refusal(home))
                .hasValueSatisfying(pause -> assertThat(pause).isPositive());
        assertThat(newcomers.refusal(Network.of("142.250.186.106"))).isEmpty();
    }

    private @Nullable Document stored(String id) {
        return mongo.findById(UUID.fromString(id), Document.class, Subscriptions.COLLECTION);
    }

    private List<String> pointers(Map<String, ?> form) throws Exception {
        return ask("POST", "/api/subscriptions", form, null).json().at("/errors").values().stream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    private Answer subscribe(Browser reader, Map<String, Object> what, @Nullable String token) throws Exception {
        return ask("POST", "/api/subscriptions", form(reader.endpoint(), reader, what), token);
    }

    private static Map<String, Object> form(String endpoint, Browser keys, Map<String, Object> what) {
        return Map.of(
                "push",
                Map.of("endpoint", endpoint, "keys", Map.of("p256dh", keys.p256dh(), "auth", keys.auth())),
                "what",
                what);
    }

    private Answer ask(String method, String path, @Nullable Object body, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    }

    private record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String type() {
            return json().get("type").asString();
        }

        String id() {
            return json().get("id").asString();
        }

        String key() {
            return json().get("key").asString();
        }

        String withKey() {
            return "/api/subscriptions/" + id() + "?key=" + key();
        }
    }
}
