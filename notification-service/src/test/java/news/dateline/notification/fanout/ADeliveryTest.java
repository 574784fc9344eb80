package news.dateline.notification.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.local.push.Behaviour;
import news.dateline.local.push.Letter;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.Readers.Reader;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.subscription.Channel;
import news.dateline.test.TestPushService;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class ADeliveryTest {

    @Autowired
    private Alerts alerts;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private Readers readers;

    @Test
    void reaches_everybody_who_asked_once_and_nobody_else() {
        var asked =
                List.of(readers.ofTheStory(), readers.ofTheSection(), readers.ofTheTag(), readers.ofAllBreakingNews());
        var others = readers.ofSomethingElse();

        var alert = readers.raise(Audience.ALL, clock.instant());

        readers.awaitDelivered(alert);
        assertThat(asked).allSatisfy(reader -> assertThat(reader.letters()).hasSize(1));
        assertThat(others.letters()).isEmpty();
        asked.forEach(readers::leaves);
    }

    @Test
    void of_an_alert_to_a_section_leaves_those_out_who_asked_for_breaking_news_only() {
        var asked = List.of(readers.ofTheStory(), readers.ofTheSection(), readers.ofTheTag());
        var breaking = readers.ofAllBreakingNews();

        var alert = readers.raise(Audience.SECTION, clock.instant());

        readers.awaitDelivered(alert);
        assertThat(asked).allSatisfy(reader -> assertThat(reader.letters()).hasSize(1));
        assertThat(breaking.letters()).isEmpty();
        readers.leaves(breaking);
    }

    @Test
    void is_a_message_that_a_browser_shows_by_itself() {
        var reader = readers.ofTheStory();

        var alert = readers.raise(Audience.SECTION, clock.instant());

        readers.awaitDelivered(alert);
        var letter = reader.letters().getFirst();
        var told = JsonMapper.shared().readTree(letter.text());
        assertThat(told.get("web_push").asInt()).isEqualTo(8030);
        assertThat(told.at("/notification/title").asString()).isEqualTo("Bridge closes tonight");
        assertThat(told.at("/notification/body").asString()).isEqualTo("Bridge closes for a week");
        assertThat(told.at("/notification/navigate").asString()).isEqualTo("http://dateline.test" + alert.url());
        assertThat(told.at("/notification/tag").asString()).isEqualTo(alert.id().toString());
        assertThat(letter.urgency()).isEqualTo("high");
        assertThat(letter.ttl()).isBetween(4 * 3600 - 60, 4 * 3600);
        assertThat(letter.topic()).hasSize(22);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void ends_the_subscription_of_a_browser_that_is_gone(int status) {
        var gone = readers.ofTheStory().meetWith(new Behaviour.Refuses(status));
        var there = readers.ofTheStory();

        var alert = readers.raise(Audience.SECTION, clock.instant());

        readers.awaitDelivered(alert);
        assertThat(readers.isSubscribed(gone)).isFalse();
        assertThat(readers.isSubscribed(there)).isTrue();
        assertOutcomes(alert, Outcome.SENT, Outcome.RETIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 302})
    void that_is_refused_is_our_fault_and_not_tried_again(int status) {
        var reader = readers.ofTheStory().meetWith(new Behaviour.Refuses(status));

        var alert = readers.raise(Audience.SECTION, clock.instant());

        readers.awaitDelivered(alert);
        assertThat(readers.isSubscribed(reader)).isTrue();
        assertOutcomes(alert, Outcome.FAILED);
    }

    static Stream<Behaviour> trouble() {
        return Stream.of(
                new Behaviour.Refuses(500),
                new Behaviour.Refuses(503),
                new Behaviour.AsksToWait(Duration.ofSeconds(1)),
                new Behaviour.SaysNothing(),
                new Behaviour.CutsOff());
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void is_tried_again_until_the_push_service_is_well(Behaviour trouble) {
        var reader = readers.ofTheStory().meetWith(trouble);
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().until(() -> readers.slices(alert).stream().anyMatch(slice -> slice.getInteger("attempts") > 0));

        reader.meetWith(new Behaviour.Takes());

        readers.awaitDelivered(alert);
        assertOutcomes(alert, Outcome.SENT);
        assertThat(reader.letters().stream().map(Letter::topic).distinct()).hasSize(1);
    }

    @Test
    void that_a_push_service_puts_off_keeps_nobody_else_waiting() {
        var busy = readers.ofTheSection().meetWith(new Behaviour.AsksToWait(Duration.ofSeconds(3)));
        var byMail = readers.byMail();
        var alert = readers.raise(Audience.SECTION, clock.instant());
        await().until(() ->
                isPut(alert, TestPushService.get().origin()) && !byMail.mails().isEmpty());

        assertThat(busy.letters()).isEmpty();
        assertThat(isPut(alert, Channel.MAIL_SERVER)).isFalse();

        busy.meetWith(new Behaviour.Takes());
        readers.awaitDelivered(alert);
        assertThat(busy.letters().getFirst().at()).isAfter(alert.raisedAt().plusSeconds(2));
    }

    /// Off, until somebody is to go on.
    private boolean isPut(Alert alert, String host) {
        return readers.slices(alert).stream()
                .filter(slice -> slice.getString("host").equals(host))
                .anyMatch(slice -> slice.getBoolean("due") && slice.getInteger("attempts") > 0);
    }

    @Test
    void of_what_is_no_news_any_more_does_not_happen() {
        var reader = readers.ofTheStory();

        var alert = readers.raise(Audience.SECTION, clock.instant().minus(Duration.ofHours(5)));

        readers.awaitDelivered(alert);
        assertThat(reader.letters()).isEmpty();
        assertOutcomes(alert, Outcome.EXPIRED);
    }

    /// As a kill leaves it: some outcomes written down, a lease that nobody holds any more, and no event that tells.
    @Test
    void goes_on_where_an_instance_died_and_tells_nobody_again_whose_outcome_was_written_down() {
        var told = readers.ofTheStory(3);
        var untold = readers.ofTheStory(3);
        var alert = readers.alert(Audience.SECTION, clock.instant());
        readers.arePlanned(alert);
        alerts.add(alert);

        abandonedSlice(alert, told, untold, clock.instant().minusSeconds(1));

        readers.awaitDelivered(alert);
        assertThat(untold).allSatisfy(reader -> assertThat(reader.letters()).hasSize(1));
        assertThat(told).allSatisfy(reader -> assertThat(reader.letters()).isEmpty());
        assertOutcomes(alert, Collections.nCopies(6, Outcome.SENT).toArray(Outcome[]::new));
    }

    @Test
    void is_left_to_whoever_has_leased_it() {
        var untold = readers.ofTheStory();
        var alert = readers.alert(Audience.SECTION, clock.instant());
        readers.arePlanned(alert);
        alerts.add(alert);

        abandonedSlice(alert, List.of(), List.of(untold), clock.instant().plusSeconds(3));
        var leased = readers.slices(alert).getFirst();

        readers.awaitDelivered(alert);
        assertThat(untold.letters().getFirst().at())
                .isAfter(leased.getDate("leasedUntil").toInstant());
    }

    @Test
    void leaves_those_out_who_took_it_back_in_the_meantime() {
        var left = readers.ofTheStory();
        var alert = readers.alert(Audience.SECTION, clock.instant());
        readers.arePlanned(alert);
        alerts.add(alert);
        readers.leaves(left);

        abandonedSlice(alert, List.of(), List.of(left), Instant.EPOCH);

        readers.awaitDelivered(alert);
        assertOutcomes(alert, Outcome.ENDED);
    }

    private void abandonedSlice(Alert alert, List<Reader> told, List<Reader> untold, Instant leasedUntil) {
        var outcomes = new byte[told.size() + untold.size()];
        Arrays.fill(outcomes, 0, told.size(), (byte) Outcome.SENT.ordinal());
        var packed = ByteBuffer.allocate(outcomes.length * 16);
        Stream.concat(told.stream(), untold.stream())
                .forEach(reader -> packed.putLong(reader.id().getMostSignificantBits())
                        .putLong(reader.id().getLeastSignificantBits()));
        mongo.insert(
                new Document("_id", alert.id() + "/0/0/test")
                        .append("alertId", alert.id())
                        .append("shard", 0)
                        .append("host", TestPushService.get().origin())
                        .append("readers", new Binary(packed.array()))
                        .append("outcomes", new Binary(outcomes))
                        .append("due", true)
                        .append("notBefore", Date.from(alert.raisedAt()))
                        .append("lease", UUID.randomUUID())
                        .append("leasedUntil", Date.from(leasedUntil))
                        .append("wanted", 1)
                        .append("attempts", 0)
                        .append("since", Date.from(alert.raisedAt())),
                "slices");
    }

    private void assertOutcomes(Alert alert, Outcome... outcomes) {
        assertThat(readers.outcomes(alert))
                .containsExactlyInAnyOrder(
                        Stream.of(outcomes).map(Outcome::ordinal).toArray(Integer[]::new));
    }
}
