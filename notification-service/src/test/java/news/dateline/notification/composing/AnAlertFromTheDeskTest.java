package news.dateline.notification.composing;

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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.promise.QuietHours;
import news.dateline.notification.stories.Stories;
import news.dateline.test.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AnAlertFromTheDeskTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID EDITOR = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Stories stories;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @BeforeEach
    void aStoryIsOut() {
        stories.apply(received(
                1,
                new ArticlePublished(
                        readers.story,
                        1,
                        "Bridge closes for a week",
                        null,
                        readers.section,
                        List.of(readers.tag),
                        5,
                        "en",
                        "bridge",
                        "/" + readers.section + "/bridge",
                        clock.instant(),
                        null)));
    }

    @Test
    void reaches_readers_as_one_that_comes_with_a_publication() throws Exception {
        var reader = readers.ofTheStory();

        var raised = raise(directive(Map.of()), null);

        assertThat(raised.statusCode()).isEqualTo(201);
        var id = json(raised).get("id").asString();
        assertThat(raised.headers().firstValue("Location")).hasValue("/api/alerts/" + id);
        assertThat(json(raised).get("urgency").asInt()).isEqualTo(5); // the story's own
        var alert = alerts.find(UUID.fromString(id)).orElseThrow();
        assertThat(alert.headline()).isEqualTo("Bridge closes for a week");
        assertThat(alert.audience()).isEqualTo(Audience.ALL);
        readers.awaitDelivered(alert);
        assertThat(reader.letters()).hasSize(1);
        assertThat(reader.letters().getFirst().text()).contains("Bridge closes tonight");
    }

    @Test
    void becomes_exactly_what_its_preview_said() throws Exception {
        var now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var quiet = new Promise(null, QuietHours.of(now.minusHours(1), now.plusHours(3)), ZoneOffset.UTC);
        var sleepers = List.of(readers.ofTheSection(quiet), readers.ofTheSection(quiet));
        var capped = readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC));
        var before = readers.raiseQuietly(UUID.randomUUID(), "Ferry runs again", clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> counts(before).equals(Map.of(Outcome.HELD, 2, Outcome.SENT, 1)));
        readers.ofTheSection(quiet);
        readers.ofTheStory(3);
        readers.ofTheTag();

        var preview = json(preview(directive(Map.of("audience", "section"))));

        assertThat(preview.toString()).isEqualTo("{\"audience\":8,\"now\":4,\"held\":1,\"merged\":2,\"capped\":1}");
        var alert = alertOf(raise(directive(Map.of("audience", "section")), null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> counts(alert).equals(Map.of(Outcome.SENT, 4, Outcome.HELD, 3, Outcome.CAPPED, 1)));
        assertThat(capped.letters()).hasSize(1);
        readers.wakeUp(sleepers);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> counts(before).equals(Map.of(Outcome.MERGED, 2, Outcome.SENT, 1)));
        assertThat(sleepers).allSatisfy(sleeper -> assertThat(sleeper.letters()).hasSize(1));

        var urgent = json(preview(directive(Map.of("audience", "section", "urgency", 1))));
        assertThat(urgent.get("now").asInt()).isEqualTo(7);
        assertThat(urgent.get("capped").asInt()).isEqualTo(1);
    }

    @Test
    void is_previewed_with_the_one_before_on_the_same_story() throws Exception {
        assertThat(json(preview(directive(Map.of()))).has("earlier")).isFalse();
        var before = readers.raise(Audience.SECTION, clock.instant().minus(Duration.ofMinutes(6)));

        var earlier = json(preview(directive(Map.of()))).get("earlier");

        assertThat(earlier.get("alertId").asString()).isEqualTo(before.id().toString());
        assertThat(earlier.get("text").asString()).isEqualTo("Bridge closes tonight");
        assertThat(earlier.get("minutesAgo").asInt()).isEqualTo(6);
    }

    @Test
    void is_raised_once_however_often_it_is_asked_for_with_the_same_key() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = raise(directive(Map.of()), key);

        var again = raise(directive(Map.of()), key);
        var other = raise(directive(Map.of("text", "Something else")), key);
        var anew = raise(directive(Map.of()), null);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
        assertThat(json(anew).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("urn:dateline:problem:idempotency-key-reused");
    }

    @Test
    void is_refused_with_every_fault_at_once() throws Exception {
        var wrong = Map.<String, Object>of(
                "articleId", UUID.randomUUID().toString(), "text", " ", "urgency", 10, "audience", "nobody");

        assertThat(pointers(raise(wrong, null)))
                .containsExactlyInAnyOrder("/articleId", "/text", "/urgency", "/audience");
        assertThat(pointers(preview(wrong))).containsExactlyInAnyOrder("/articleId", "/text", "/urgency", "/audience");
        assertThat(pointers(raise(Map.of(), "x".repeat(201))))
                .containsExactlyInAnyOrder("/articleId", "/text", "#Idempotency-Key");
        assertThat(pointers(raise(directive(Map.of("text", "x".repeat(201))), null)))
                .containsExactly("/text");
        assertThat(pointers(raise(directive(Map.of("text", "two\nlines")), null)))
                .containsExactly("/text");
    }

    @Test
    void is_not_about_a_story_that_was_withdrawn() throws Exception {
        stories.apply(received(
                2,
                new ArticleWithdrawn(
                        readers.story, 1, readers.section, List.of(), "bridge", "/b", "wrong", clock.instant())));

        assertThat(pointers(raise(directive(Map.of()), null))).containsExactly("/articleId");
    }

    @Test
    void is_an_editors() throws Exception {
        for (var path : List.of("/api/alerts", "/api/alerts/preview")) {
            assertThat(post(path, directive(Map.of()), null, null).statusCode()).isEqualTo(401);
            assertThat(post(path, directive(Map.of()), null, TestIssuer.get().token("reporter", "ops"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private Map<Outcome, Integer> counts(Alert alert) {
        var counts = new HashMap<Outcome, Integer>();
        readers.outcomes(alert).forEach(outcome -> counts.merge(Outcome.values()[outcome], 1, Integer::sum));
        return counts;
    }

    private Alert alertOf(HttpResponse<String> raised) {
        return alerts.find(UUID.fromString(json(raised).get("id").asString())).orElseThrow();
    }

    private Map<String, Object> directive(Map<String, Object> besides) {
        var directive = new HashMap<String, Object>(
                Map.of("articleId", readers.story.toString(), "text", "Bridge closes tonight"));
        directive.putAll(besides);
        return directive;
    }

    private Received<ArticleEvent> received(long sequence, ArticleEvent event) {
        return new Received<>(Ids.next(), event, sequence, clock.instant(), null);
    }

    private static List<String> pointers(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        return json(refused).at("/errors").values().stream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> raise(Map<String, Object> directive, @Nullable String key) throws Exception {
        return post("/api/alerts", directive, key, TestIssuer.get().token(EDITOR, "Edda", "editor"));
    }

    private HttpResponse<String> preview(Map<String, Object> directive) throws Exception {
        return post("/api/alerts/preview", directive, null, TestIssuer.get().token("editor"));
    }

    private HttpResponse<String> post(
            String path, Map<String, Object> body, @Nullable String key, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
