package news.dateline.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.promise.QuietHours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AReaderWhoSleepsTest {

    @Autowired
    private Alerts alerts;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @Test
    void is_told_of_all_that_was_held_in_one_message_and_of_each_story_its_latest_state() {
        var sleeper = readers.ofTheSection(sleeps());
        var ferry = held(UUID.randomUUID(), "Ferry runs again", sleeper);
        var first = held(readers.story, "Bridge closes", sleeper);
        var last = held(readers.story, "Bridge is open again", sleeper);

        readers.wakeUp(List.of(sleeper));

        awaitAll(ferry, first, last);
        assertThat(sleeper.letters()).hasSize(1);
        assertThat(shown(sleeper).at("/title").asString()).isEqualTo("Bridge is open again");
        assertThat(shown(sleeper).at("/body").asString()).isEqualTo("Ferry runs again");
        assertOutcome(last, Outcome.SENT);
        assertOutcome(ferry, Outcome.MERGED);
        assertOutcome(first, Outcome.OVERTAKEN);
    }

    @Test
    void hears_a_correction_of_what_another_message_told_and_none_of_what_nobody_told() {
        var sleeper = readers.ofTheSection(sleeps());
        var ferry = held(UUID.randomUUID(), "Ferry runs again", sleeper);
        var first = held(readers.story, "Bridge closes", sleeper);
        var last = held(readers.story, "Bridge is open again", sleeper);
        readers.wakeUp(List.of(sleeper));
        awaitAll(ferry, first, last);

        correct(first, "The bridge never closed");
        correct(ferry, "The ferry rests");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sleeper.letters()).hasSize(2));
        awaitAll(ferry, first, last);
        assertThat(shown(sleeper).at("/title").asString()).isEqualTo("Correction: The ferry rests");
        assertOutcome(ferry, Outcome.MERGED);
    }

    @Test
    void is_told_what_is_right_by_then_and_nothing_that_was_taken_back() {
        var sleeper = readers.ofTheSection(sleeps());
        var wrong = held(readers.story, "Bridge closes", sleeper);
        var taken = held(UUID.randomUUID(), "Only a test", sleeper);
        correct(wrong, "The bridge stays open");
        alerts.follow(taken.id(), Sequel.Kind.RECALL, "It was a test.", null, clock.instant());

        readers.wakeUp(List.of(sleeper));

        awaitAll(wrong, taken);
        assertThat(sleeper.letters()).hasSize(1);
        assertThat(sleeper.letters().getFirst().text())
                .contains("Correction: The bridge stays open")
                .doesNotContain("closes", "Only a test");
        assertOutcome(wrong, Outcome.SENT);
        assertOutcome(taken, Outcome.RECALLED);
    }

    @Test
    void is_woken_by_what_is_urgent() {
        var sleeper = readers.ofTheSection(sleeps());

        var alert = readers.raise(Audience.SECTION, clock.instant());

        awaitAll(alert);
        assertThat(sleeper.letters()).hasSize(1);
    }

    @Test
    void and_one_who_does_not_hear_so_much_a_day_and_no_more_however_urgent() {
        var reader = readers.ofTheSection(new Promise(2, null, ZoneOffset.UTC));
        var asleep = readers.ofTheSection(sleeps());

        var told = List.of(
                readers.raise(Audience.SECTION, clock.instant()), readers.raise(Audience.SECTION, clock.instant()));
        told.forEach(this::awaitAll);
        var capped = readers.raise(Audience.SECTION, clock.instant());
        awaitAll(capped);

        assertThat(reader.letters()).hasSize(2);
        assertThat(asleep.letters()).hasSize(3);
        assertThat(readers.outcomes(capped))
                .containsExactlyInAnyOrder(Outcome.CAPPED.ordinal(), Outcome.SENT.ordinal());
    }

    @Test
    void and_one_who_does_not_is_not_told_too_much_by_two_alerts_at_once() {
        var some = List.of(
                readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC)),
                readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC)),
                readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC)));

        var one = readers.raise(Audience.SECTION, clock.instant());
        var other = readers.raise(Audience.SECTION, clock.instant());

        awaitAll(one, other);
        assertThat(some).allSatisfy(reader -> assertThat(reader.letters()).hasSize(1));
    }

    /// For hours to come, whenever this runs.
    private Promise sleeps() {
        var now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Promise(null, QuietHours.of(now.minusHours(1), now.plusHours(3)), ZoneOffset.UTC);
    }

    private Alert held(UUID about, String text, Reader by) {
        var alert = readers.raiseQuietly(about, text, clock.instant());
        readers.awaitHeld(alert);
        assertThat(by.letters()).isEmpty();
        return alert;
    }

    private void correct(Alert alert, String words) {
        alerts.follow(alert.id(), Sequel.Kind.CORRECTION, words, null, clock.instant());
    }

    private void awaitAll(Alert... all) {
        for (var alert : all) {
            readers.awaitDelivered(alert);
        }
    }

    private void assertOutcome(Alert alert, Outcome outcome) {
        assertThat(readers.outcomes(alert)).containsExactly(outcome.ordinal());
    }

    private static JsonNode shown(Reader reader) {
        return JsonMapper.shared().readTree(reader.letters().getLast().text()).at("/notification");
    }
}
