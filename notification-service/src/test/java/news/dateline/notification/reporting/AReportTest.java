package news.dateline.notification.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.local.push.Behaviour;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.TestMailServer.Manners;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Delays;
import news.dateline.test.TestIssuer;
import news.dateline.test.TestPushService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AReportTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Readers readers;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Clock clock;

    @Test
    void says_what_became_of_everybody_who_asked_to_the_last_reader() throws Exception {
        readers.ofTheStory(5);
        readers.ofTheStory(2).forEach(reader -> reader.meetWith(new Behaviour.Refuses(410)));
        readers.ofTheStory().meetWith(new Behaviour.Refuses(413));
        var waiting = readers.ofTheStory().meetWith(new Behaviour.Refuses(500));

        var alert = readers.raise(Audience.SECTION, clock.instant());

        await().until(() -> outcomes(report(alert.id()).at("/all")).getOrDefault("sent", 0) == 5
                && outcomes(report(alert.id()).at("/all")).get("queued") == 1);
        var underWay = report(alert.id());
        assertThat(underWay.get("complete").asBoolean()).isFalse();
        assertSums(underWay.at("/all"));

        waiting.meetWith(new Behaviour.Takes());
        readers.awaitDelivered(alert);

        var done = report(alert.id());
        assertThat(done.get("complete").asBoolean()).isTrue();
        assertThat(done.at("/all/audience").asInt()).isEqualTo(9);
        assertThat(outcomes(done.at("/all")).keySet())
                .containsExactly(
                        "capped",
                        "ended",
                        "expired",
                        "failed",
                        "held",
                        "merged",
                        "overtaken",
                        "queued",
                        "recalled",
                        "retired",
                        "sent",
                        "uncorrected");
        assertThat(outcomes(done.at("/all")).entrySet().stream().filter(outcome -> outcome.getValue() > 0))
                .containsExactly(Map.entry("failed", 1), Map.entry("retired", 2), Map.entry("sent", 6));
        assertThat(done.at("/all/within/p50").asDouble()).isPositive();
        assertThat(done.at("/all/within/seconds").asDouble()).isEqualTo(10);
        assertThat(done.at("/all/within/share").isNumber()).isTrue();
        assertThat(done.at("/hosts").size()).isOne();
        assertThat(done.at("/hosts/0/host").asString())
                .isEqualTo(TestPushService.get().origin());
        assertSums(done.at("/hosts/0/readers"));
    }

    @Test
    void tells_what_became_of_each_channel() throws Exception {
        readers.ofTheSection();
        readers.byMail();
        readers.byMail().meetWith(new Manners.Replies("550 5.1.1 who?"));

        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);

        var report = report(alert.id());
        assertThat(report.at("/channels/0/channel").asString()).isEqualTo("web-push");
        assertThat(outcomes(report.at("/channels/0/readers"))).containsEntry("sent", 1);
        assertThat(report.at("/channels/1/channel").asString()).isEqualTo("email");
        assertThat(outcomes(report.at("/channels/1/readers")))
                .containsEntry("sent", 1)
                .containsEntry("retired", 1);
        assertSums(report.at("/channels/1/readers"));
        assertThat(report.at("/all/audience").asInt()).isEqualTo(3);
    }

    @Test
    void says_when_an_alert_came_how_far() throws Exception {
        readers.ofTheStory(3);
        var published = clock.instant().minusMillis(1500).truncatedTo(ChronoUnit.MILLIS);
        var alert = readers.alert(Audience.SECTION, clock.instant()).publishedAt(published);
        alerts.add(alert);
        readers.awaitDelivered(alert);

        var stages = report(alert.id()).at("/stages");

        assertThat(Stream.of("published", "raised", "sent", "accepted", "last")
                        .map(stage -> Instant.parse(stages.get(stage).asString())))
                .isSorted()
                .first()
                .isEqualTo(published);
    }

    @Test
    void says_how_many_were_reached_within_a_time_that_somebody_chooses() throws Exception {
        readers.ofTheStory();
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);

        var report = report(alert.id(), "?within=86400");
        var soon = report(alert.id(), "?within=1.7");

        assertThat(report.at("/all/within/share").asDouble()).isEqualTo(1);
        assertThat(soon.at("/all/within/seconds").asDouble()).isEqualTo(1);
        for (var wrong : List.of("0", "86401", "soon")) {
            var refused = get(
                    "/api/alerts/" + alert.id() + "/report?within=" + wrong,
                    TestIssuer.get().token("editor"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("within");
        }
    }

    @Test
    void is_the_newsrooms() throws Exception {
        var unknown = "/api/alerts/" + UUID.randomUUID() + "/report";

        assertThat(get(unknown, TestIssuer.get().token("editor")).statusCode()).isEqualTo(404);
        assertThat(get(unknown, TestIssuer.get().token("reporter", "ops")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void says_within_which_time_so_many_were_reached() {
        var delays = Delays.NONE
                .with(Duration.ofMillis(100), 89)
                .with(Duration.ofMillis(900), 1)
                .plus(Delays.NONE.with(Duration.ofSeconds(3), 9).with(Duration.ofDays(2), 1));

        assertThat(delays.within(0.5)).hasValue(Duration.ofMillis(250));
        assertThat(delays.within(0.9)).hasValue(Duration.ofSeconds(1));
        assertThat(delays.within(0.99)).hasValue(Duration.ofSeconds(5));
        assertThat(delays.within(1)).isEmpty();
        assertThat(Delays.NONE.within(0.5)).isEmpty();
        assertThat(delays.shareWithin(Duration.ofMillis(999))).hasValue(0.89);
        assertThat(delays.shareWithin(Duration.ofSeconds(1))).hasValue(0.9);
        assertThat(delays.shareWithin(Duration.ofHours(24))).hasValue(0.99);
        assertThat(Delays.NONE.shareWithin(Duration.ofSeconds(1))).isEmpty();
    }

    private static void assertSums(JsonNode line) {
        assertThat(outcomes(line).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(line.get("audience").asInt());
    }

    private static Map<String, Integer> outcomes(JsonNode line) {
        var outcomes = new TreeMap<String, Integer>();
        line.get("outcomes")
                .properties()
                .forEach(outcome ->
                        outcomes.put(outcome.getKey(), outcome.getValue().asInt()));
        return outcomes;
    }

    private JsonNode report(UUID alert) throws Exception {
        return report(alert, "");
    }

    private JsonNode report(UUID alert, String query) throws Exception {
        var answer =
                get("/api/alerts/" + alert + "/report" + query, TestIssuer.get().token("editor"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }
}
