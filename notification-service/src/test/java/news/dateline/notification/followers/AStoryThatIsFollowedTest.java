package news.dateline.notification.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleUpdated.Change;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.local.push.Behaviour;
import news.dateline.local.push.Letter;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.correcting.Following;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.stories.Stories;
import news.dateline.notification.subscription.Holder;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Wishes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AStoryThatIsFollowedTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG_AFTER = Duration.ofHours(49);
    private static final String CORRECTION = "Correction: Bridge closes for two weeks";
    private static final String GOODBYE = "No longer followed: Bridge closes for two weeks";

    @LocalServerPort
    private int port;

    @Autowired
    private Following following;

    @Autowired
    private Telling telling;

    @Autowired
    private Farewells farewells;

    @Autowired
    private Stories stories;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    private long sequence;

    @BeforeEach
    void publish() {
        hear(new ArticlePublished(
                readers.story,
                1,
                "Bridge closes for a week",
                null,
                readers.section,
                List.of(),
                4,
                "en",
                "bridge",
                "/city/bridge",
                clock.instant(),
                null));
    }

    @Test
    void tells_its_followers_of_each_update_once_at_low_urgency_and_nobody_else() {
        var follower = readers.ofTheStory();
        var ofTheSection = readers.ofTheSection();
        var update = received(updated(Change.UPDATE, null));

        hear(update);
        hear(update);

        await().atMost(SOON).until(() -> !follower.letters().isEmpty());
        readers.awaitDelivered(alert(update));
        assertThat(heard(follower)).containsExactly("Update: Bridge closes for two weeks");
        var letter = follower.letters().getFirst();
        assertThat(letter.urgency()).isEqualTo("low");
        assertThat(shown(letter, "body")).isEqualTo("the harbour office said more");
        assertThat(shown(letter, "navigate")).endsWith("/city/bridge");
        assertThat(ofTheSection.letters()).isEmpty();
        assertThat(readers.outcomes(alert(update))).containsExactly(Outcome.SENT.ordinal());
    }

    @Test
    void lets_an_update_take_the_place_of_the_one_before() {
        var follower = readers.ofTheStory();

        hear(updated(Change.UPDATE, null));
        hear(updated(Change.CORRECTION, null));

        await().atMost(SOON).until(() -> follower.letters().size() == 2);
        assertThat(heard(follower))
                .containsExactlyInAnyOrder(
                        "Update: Bridge closes for two weeks", "Correction: Bridge closes for two weeks");
        assertThat(follower.letters()).allSatisfy(letter -> {
            assertThat(shown(letter, "tag")).isEqualTo(readers.story.toString());
            assertThat(letter.topic()).isEqualTo(follower.letters().getFirst().topic());
        });
    }

    @Test
    void is_told_by_the_alert_alone_if_an_update_comes_with_one() {
        var follower = readers.ofTheStory();
        var update = received(updated(Change.UPDATE, new AlertDirective("Bridge closes", 2, Audience.ALL)));

        hear(update);

        assertThat(alerts.find(update.id())).isEmpty();
        assertThat(follower.letters()).isEmpty();
    }

    @Test
    void that_is_corrected_is_told_once_and_to_whoever_had_an_alert_in_its_place() {
        var alerted = readers.ofTheStory();
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);
        var since = readers.ofTheStory();

        var correction = corrected();

        readers.awaitDelivered(alert(correction));
        await().atMost(SOON).until(() -> alerted.letters().size() == 2);
        readers.awaitDelivered(alert);
        assertThat(heard(alerted)).containsExactly("Bridge closes tonight", CORRECTION);
        assertThat(shown(alerted.letters().getLast(), "tag"))
                .isEqualTo(alert.id().toString());
        assertThat(heard(since)).containsExactly(CORRECTION);
        assertThat(shown(since.letters().getLast(), "tag")).isEqualTo(readers.story.toString());
        assertThat(readers.outcomes(alert(correction)))
                .containsExactlyInAnyOrder(Outcome.OVERTAKEN.ordinal(), Outcome.SENT.ordinal());
    }

    @Test
    void that_is_corrected_waits_for_an_alert_that_is_on_its_way_and_leaves_it_to_that() {
        var follower = readers.ofTheStory().meetWith(new Behaviour.Refuses(500));
        var alert = readers.raise(Audience.SECTION, clock.instant());
        awaitTried(alert);

        var correction = corrected();
        awaitTried(alert(correction));
        assertThat(readers.outcomes(alert(correction))).containsExactly(Outcome.QUEUED.ordinal());
        follower.meetWith(new Behaviour.Takes());

        readers.awaitDelivered(alert);
        readers.awaitDelivered(alert(correction));
        assertThat(heard(follower)).containsExactly(CORRECTION);
        assertThat(readers.outcomes(alert(correction))).containsExactly(Outcome.OVERTAKEN.ordinal());
    }

    @Test
    void that_is_corrected_is_told_to_a_follower_whom_the_alert_never_reached() {
        var follower = readers.ofTheStory().meetWith(new Behaviour.Refuses(413));
        var alert = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(alert);
        assertThat(readers.outcomes(alert)).containsExactly(Outcome.FAILED.ordinal());
        follower.meetWith(new Behaviour.Takes());

        var correction = corrected();

        readers.awaitDelivered(alert(correction));
        assertThat(heard(follower)).containsExactly(CORRECTION);
        assertThat(readers.outcomes(alert(correction))).containsExactly(Outcome.SENT.ordinal());
    }

    private void awaitTried(Alert alert) {
        await().atMost(SOON)
                .until(() -> readers.slices(alert).stream().anyMatch(slice -> slice.getInteger("attempts") > 0));
    }

    /// As this service hears of it: alerts follow first.
    private Received<ArticleEvent> corrected() {
        var correction = received(updated(Change.CORRECTION, null));
        stories.apply(correction);
        following.hear(correction);
        telling.hear(correction);
        return correction;
    }

    @Test
    void stands_on_no_list_of_alerts_and_no_stream() throws Exception {
        readers.ofTheStory();
        var update = received(updated(Change.UPDATE, null));

        hear(update);

        readers.awaitDelivered(alert(update));
        assertThat(get("/api/alerts?limit=100")).doesNotContain(update.id().toString());
        assertThat(get("/api/alerts/" + update.id())).contains("no-such-alert");
        assertThat(alerts.on(readers.story, Instant.EPOCH)).isEmpty();
    }

    @Test
    void that_nobody_follows_makes_no_work() {
        var update = received(updated(Change.UPDATE, null));

        hear(update);

        assertThat(alerts.find(update.id())).isEmpty();
    }

    @Test
    void is_why_a_reader_got_an_update() throws Exception {
        var follower = readers.ofTheStory();
        var update = received(updated(Change.UPDATE, null));
        hear(update);
        readers.awaitDelivered(alert(update));

        var why = get("/api/subscriptions/" + follower.id() + "/alerts?key="
                + follower.key().text());

        var item = JsonMapper.shared().readTree(why).at("/items/0");
        assertThat(item.at("/text").asString()).isEqualTo("Update: Bridge closes for two weeks");
        assertThat(item.at("/outcome").asString()).isEqualTo("sent");
        assertThat(item.at("/because/stories/0").asString()).isEqualTo(readers.story.toString());
    }

    @Test
    void that_is_withdrawn_is_taken_back_from_whoever_was_told_and_told_to_nobody_else() {
        var told = readers.ofTheStory();
        var waiting = readers.ofTheStory().meetWith(new Behaviour.Refuses(500));
        var update = received(updated(Change.UPDATE, null));
        hear(update);
        await().atMost(SOON).until(() -> !told.letters().isEmpty());
        await().until(() -> readers.outcomes(alert(update)).contains(Outcome.SENT.ordinal()));

        hear(new ArticleWithdrawn(
                readers.story, 3, readers.section, List.of(), "bridge", "/city/bridge", "wrong", clock.instant()));
        waiting.meetWith(new Behaviour.Takes());

        await().atMost(SOON).until(() -> told.letters().size() == 2);
        assertThat(heard(told).getLast()).isEqualTo("Recalled: the story was withdrawn.");
        readers.awaitDelivered(alert(update));
        assertThat(waiting.letters()).isEmpty();

        farewells.endBy(clock.instant().plus(LONG_AFTER));

        assertThat(wants(told).isNothing()).isTrue();
        assertThat(told.letters()).hasSize(2);
    }

    @Test
    void ends_by_itself_long_after_its_last_update_and_says_so_once() {
        var follower = readers.ofTheStory();
        hear(updated(Change.UPDATE, null));
        await().atMost(SOON).until(() -> !follower.letters().isEmpty());
        var end = clock.instant().plus(LONG_AFTER);

        farewells.endBy(end);
        farewells.endBy(end);

        await().atMost(SOON).until(() -> heard(follower).contains(GOODBYE));
        var goodbye = follower.letters().getLast();
        assertThat(goodbye.urgency()).isEqualTo("low");
        assertThat(shown(goodbye, "body")).startsWith("Nothing was added for 48 hours");
        assertThat(wants(follower).isNothing()).isTrue();
        var late = received(updated(Change.UPDATE, null));
        hear(late);
        assertThat(alerts.find(late.id())).isEmpty();
        assertThat(follower.letters()).hasSize(2);
    }

    @Test
    void goes_on_being_followed_as_long_as_something_is_added() {
        var follower = readers.ofTheStory();
        var later = clock.instant().plus(Duration.ofHours(40));
        hear(updated(Change.UPDATE, null, later));

        farewells.endBy(clock.instant().plus(LONG_AFTER));

        assertThat(wants(follower).stories()).containsExactly(readers.story);

        farewells.endBy(later.plus(LONG_AFTER));

        assertThat(wants(follower).stories()).isEmpty();
    }

    @Test
    void leaves_other_wishes_as_they_are_and_forgets_whoever_has_none() {
        var follower = readers.ofTheStory();
        var another = readers.ofTheStory();
        var more = new Wants(
                false, new TreeSet<>(List.of(readers.section)), new TreeSet<>(), new TreeSet<>(List.of(readers.story)));
        subscriptions.change(another.id(), holder(another), new Wishes(more, null));

        farewells.endBy(clock.instant().plus(LONG_AFTER));
        await().atMost(SOON).until(() -> heard(follower).contains(GOODBYE.replace("two weeks", "a week")));
        farewells.forgetBy(clock.instant().plus(Duration.ofDays(8)));

        assertThat(wants(another).sections()).containsExactly(readers.section);
        assertThat(wants(another).stories()).isEmpty();
        assertThat(readers.isSubscribed(follower)).isFalse();
    }

    private Wants wants(Reader reader) {
        return subscriptions.find(reader.id(), holder(reader)).orElseThrow().wants();
    }

    private static Holder holder(Reader reader) {
        return new Holder.Bearer(reader.key());
    }

    private ArticleUpdated updated(Change change, @Nullable AlertDirective directive) {
        return updated(change, directive, clock.instant());
    }

    private ArticleUpdated updated(Change change, @Nullable AlertDirective directive, Instant at) {
        return new ArticleUpdated(
                readers.story,
                2,
                "Bridge closes for two weeks",
                null,
                readers.section,
                List.of(),
                4,
                "en",
                "bridge",
                "/city/bridge",
                clock.instant(),
                at,
                change,
                "the harbour office said more",
                directive);
    }

    private Received<ArticleEvent> received(ArticleEvent event) {
        return new Received<>(Ids.next(), event, ++sequence, clock.instant(), null);
    }

    private void hear(ArticleEvent event) {
        hear(received(event));
    }

    /// As this service hears of it: the copy first.
    private void hear(Received<ArticleEvent> received) {
        stories.apply(received);
        telling.hear(received);
    }

    private Alert alert(Received<ArticleEvent> event) {
        return alerts.find(event.id()).orElseThrow();
    }

    private static List<String> heard(Reader reader) {
        return reader.letters().stream().map(letter -> shown(letter, "title")).toList();
    }

    private static String shown(Letter letter, String what) {
        return JsonMapper.shared()
                .readTree(letter.text())
                .at("/notification/" + what)
                .asString();
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }
}
