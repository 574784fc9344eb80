package news.dateline.notification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class APromiseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-06-10T10:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-10T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-06-11T05:00:00Z");
    private static final UUID STORY = UUID.randomUUID();

    private final Promise promise = new Promise(3, QuietHours.of(LocalTime.of(22, 0), LocalTime.of(7, 0)), BERLIN);

    @Test
    void leaves_a_reader_alone_until_the_morning() {
        assertThat(promise.judge(alert(STORY, NIGHT, null), Past.NOTHING, NIGHT))
                .isEqualTo(new Verdict.Hold(MORNING, false));
        assertThat(promise.judge(alert(STORY, NOON, null), Past.NOTHING, NOON)).isEqualTo(Verdict.Tell.ALONE);
    }

    @Test
    void lets_through_what_wakes_a_reader_but_never_over_the_cap() {
        var breaking = new Candidate(UUID.randomUUID(), STORY, NIGHT, true, null);

        assertThat(promise.judge(breaking, Past.NOTHING, NIGHT)).isEqualTo(Verdict.Tell.ALONE);
        assertThat(promise.judge(breaking, told(NOON, NOON, NOON), NIGHT)).isEqualTo(new Verdict.Cap());
    }

    @Test
    void begins_to_count_anew_at_the_readers_own_midnight() {
        var beforeMidnight = Instant.parse("2026-06-10T21:59:00Z");
        var full = told(beforeMidnight, beforeMidnight, beforeMidnight);
        var without = new Promise(3, null, BERLIN);

        assertThat(without.judge(alert(STORY, NIGHT, null), full, Instant.parse("2026-06-10T21:59:59Z")))
                .isEqualTo(new Verdict.Cap());
        assertThat(without.judge(alert(STORY, NIGHT, null), full, Instant.parse("2026-06-10T22:00:00Z")))
                .isEqualTo(Verdict.Tell.ALONE);
    }

    @Test
    void makes_one_message_of_what_was_held_with_the_latest_of_each_story() {
        var first = alert(STORY, NIGHT, NIGHT);
        var other = alert(UUID.randomUUID(), NIGHT.plusSeconds(60), NIGHT);
        var second = alert(STORY, NIGHT.plusSeconds(120), NIGHT);
        var last = alert(UUID.randomUUID(), NIGHT.plusSeconds(180), NIGHT);

        assertThat(promise.judge(last, held(first, other, second), MORNING))
                .isEqualTo(new Verdict.Tell(List.of(second.alert(), other.alert()), List.of(first.alert())));
        assertThat(promise.judge(first, held(other, second, last), MORNING))
                .isEqualTo(new Verdict.LeftTo(last.alert()));
    }

    @Test
    void tells_nothing_twice_after_a_crash_between_the_message_and_its_note() {
        var first = alert(STORY, NIGHT, NIGHT);

        assertThat(promise.judge(first, told(MORNING), MORNING.plusSeconds(30))).isEqualTo(new Verdict.Said(true));
        assertThat(promise.judge(alert(UUID.randomUUID(), NIGHT, NIGHT), told(MORNING), MORNING.plusSeconds(30)))
                .isEqualTo(new Verdict.Said(false));
        assertThat(promise.judge(first, told(NIGHT.plusSeconds(60)), MORNING)).isEqualTo(Verdict.Tell.ALONE);
    }

    @ParameterizedTest
    @CsvSource({
        // In spring there is no 02:30: the hours end where the clock goes on, and begin there.
        "22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
        "02:30, 07:00, 2026-03-29T01:00:00Z, 2026-03-29T05:00:00Z",
        // In autumn there are two: the first begins them, the second ends them.
        "22:00, 02:30, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
        "02:30, 07:00, 2026-10-25T00:30:00Z, 2026-10-25T06:00:00Z",
        "02:30, 07:00, 2026-10-25T01:15:00Z, 2026-10-25T06:00:00Z",
    })
    void follows_the_clock_on_the_wall(LocalTime from, LocalTime until, Instant now, Instant end) {
        assertThat(new Promise(null, QuietHours.of(from, until), BERLIN).quietUntil(now))
                .hasValue(end);
    }

    private static Candidate alert(UUID story, Instant raisedAt, @Nullable Instant heldSince) {
        return new Candidate(UUID.randomUUID(), story, raisedAt, false, heldSince);
    }

    private static Past told(Instant... at) {
        return new Past(
                Arrays.stream(at).map(when -> new Past.Told(STORY, when)).toList(), List.of());
    }

    private static Past held(Candidate... held) {
        return new Past(List.of(), List.of(held));
    }
}
