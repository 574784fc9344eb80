package news.dateline.notification.correcting;

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
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.local.push.Behaviour;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Outcome;
import news.dateline.test.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class ACorrectionTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WRONG = "Bridge closes tonight";
    private static final String RIGHT = "Correction: The bridge stays open";

    @LocalServerPort
    private int port;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Following following;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @Test
    void reaches_everybody_who_was_told_and_whoever_waits_is_told_what_is_right_alone() throws Exception {
        var told = readers.ofTheStory(5);
        var waiting = readers.ofTheStory(3);
        waiting.forEach(reader -> reader.meetWith(new Behaviour.Refuses(500)));
        var alert = raisedTo(told);
        var stranger = readers.ofTheStory(); // asked when the alert was out

        assertThat(correct(alert, "The bridge stays open").statusCode()).isEqualTo(200);
        waiting.forEach(reader -> reader.meetWith(new Behaviour.Takes()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stream.concat(told.stream(), waiting.stream())
                        .allMatch(reader -> heard(reader).contains(RIGHT)));
        readers.awaitDelivered(alert);
        assertThat(told).allSatisfy(reader -> assertThat(heard(reader)).containsExactly(WRONG, RIGHT));
        assertThat(waiting).allSatisfy(reader -> assertThat(heard(reader)).containsExactly(RIGHT));
        assertThat(waiting.getFirst().letters().getFirst().text()).doesNotContain("closes");
        assertThat(heard(stranger)).isEmpty();
        assertOutcomes(alert, Collections.nCopies(8, Outcome.SENT));
    }

    @Test
    void that_races_the_delivery_is_the_last_that_anybody_hears() throws Exception {
        var all = readers.ofTheStory(150);
        all.forEach(reader -> reader.meetWith(new Behaviour.IsSlow(Duration.ofMillis(50))));
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().until(() -> all.stream().anyMatch(reader -> !heard(reader).isEmpty()));

        correct(alert, "The bridge stays open");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> all.stream().allMatch(reader -> heard(reader).contains(RIGHT)));
        readers.awaitDelivered(alert);
        assertThat(all).allSatisfy(reader -> assertThat(heard(reader)).isIn(List.of(WRONG, RIGHT), List.of(RIGHT)));
    }

    @Test
    void of_an_alert_that_is_taken_back_reaches_those_alone_who_had_heard_of_it() throws Exception {
        var told = readers.ofTheStory(3);
        var waiting = readers.ofTheStory(2);
        waiting.forEach(reader -> reader.meetWith(new Behaviour.Refuses(500)));
        var alert = raisedTo(told);

        var recalled = say(alert, "recall", "{\"reason\": \"It was a test.\"}", editor());
        waiting.forEach(reader -> reader.meetWith(new Behaviour.Takes()));

        assertThat(recalled.statusCode()).isEqualTo(200);
        assertThat(recalled.body()).contains("\"generation\":2", "Recalled: It was a test.");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.stream().allMatch(reader -> heard(reader).contains("Recalled: It was a test.")));
        readers.awaitDelivered(alert);
        assertThat(waiting).allSatisfy(reader -> assertThat(heard(reader)).isEmpty());
        assertOutcomes(alert, List.of(Outcome.SENT, Outcome.SENT, Outcome.SENT, Outcome.RECALLED, Outcome.RECALLED));
        var later = correct(alert, "It was none");
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("urn:dateline:problem:alert-recalled");
    }

    @Test
    void that_cannot_be_sent_leaves_a_reader_who_was_told_something_wrong() throws Exception {
        var told = readers.ofTheStory(1);
        var alert = raisedTo(told);
        told.getFirst().meetWith(new Behaviour.Refuses(410));

        correct(alert, "The bridge stays open");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertOutcomes(alert, List.of(Outcome.UNCORRECTED)));
    }

    @Test
    void follows_the_correction_of_its_story_once() {
        var told = readers.ofTheStory(2);
        var alert = raisedTo(told);
        var correction = received(corrected(null));

        following.hear(correction);
        following.hear(correction);
        following.hear(received(corrected(new AlertDirective("Told by an alert", 2, Audience.ALL))));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.stream().allMatch(reader -> heard(reader).size() == 2));
        assertThat(heard(told.getFirst())).containsExactly(WRONG, "Correction: Bridge stays open");
        assertThat(alerts.find(alert.id()).orElseThrow().generation()).isEqualTo(2);
    }

    @Test
    void follows_the_withdrawal_of_its_story() {
        var told = readers.ofTheStory(2);
        raisedTo(told);

        following.hear(received(new ArticleWithdrawn(
                readers.story, 1, readers.section, List.of(), "bridge", "/b", "it was wrong", clock.instant())));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        told.stream().allMatch(reader -> heard(reader).contains("Recalled: the story was withdrawn.")));
    }

    @Test
    void is_an_editors_and_says_something() throws Exception {
        var alert = readers.raise(Audience.SECTION, clock.instant());
        var words = "{\"text\": \"The bridge stays open\"}";

        assertThat(say(alert, "correct", words, null).statusCode()).isEqualTo(401);
        assertThat(say(alert, "correct", words, TestIssuer.get().token("reporter"))
                        .statusCode())
                .isEqualTo(403);
        for (var wrong : List.of("{}", "{\"text\": \" \"}", "{\"text\": \"" + "x".repeat(181) + "\"}")) {
            var refused = say(alert, "correct", wrong, editor());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("/text");
        }
        assertThat(say(readers.alert(Audience.ALL, clock.instant()), "correct", words, editor())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_said_so_often_and_no_more() throws Exception {
        var alert = readers.raise(Audience.SECTION, clock.instant());
        for (int i = 2; i <= Alert.MOST_GENERATIONS; i++) {
            assertThat(correct(alert, "Take " + i).statusCode()).isEqualTo(200);
        }

        var refused = correct(alert, "One more");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:dateline:problem:corrected-too-often");
    }

    private Alert raisedTo(List<Reader> told) {
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.stream().allMatch(reader -> heard(reader).size() == 1));
        await().until(() -> readers.outcomes(alert).stream()
                        .filter(outcome -> outcome == Outcome.SENT.ordinal())
                        .count()
                == told.size());
        return alert;
    }

    private static List<String> heard(Reader reader) {
        return reader.letters().stream()
                .map(letter -> JsonMapper.shared()
                        .readTree(letter.text())
                        .at("/notification/title")
                        .asString())
                .toList();
    }

    private void assertOutcomes(Alert alert, List<Outcome> outcomes) {
        assertThat(readers.outcomes(alert))
                .containsExactlyInAnyOrderElementsOf(
                        outcomes.stream().map(Outcome::ordinal).toList());
    }

    private ArticleUpdated corrected(@Nullable AlertDirective directive) {
        return new ArticleUpdated(
                readers.story,
                2,
                "Bridge stays open",
                null,
                readers.section,
                List.of(),
                4,
                "en",
                "bridge",
                "/b",
                clock.instant(),
                clock.instant(),
                ArticleUpdated.Change.CORRECTION,
                "the harbour office was wrong",
                directive);
    }

    private Received<ArticleEvent> received(ArticleEvent event) {
        return new Received<>(Ids.next(), event, 2, clock.instant(), null);
    }

    private HttpResponse<String> correct(Alert alert, String words) throws Exception {
        return say(alert, "correct", "{\"text\": \"" + words + "\"}", editor());
    }

    private static String editor() {
        return TestIssuer.get().token("editor");
    }

    private HttpResponse<String> say(Alert alert, String what, String body, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/alerts/" + alert.id() + "/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
