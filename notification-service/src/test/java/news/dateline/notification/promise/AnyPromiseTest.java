package news.dateline.notification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Whatever is raised, wherever a reader is and however clocks are turned, the promise is kept.
class AnyPromiseTest {

    private static final Instant FROM = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");
    private static final int DAYS = 4;

    @Provide
    Arbitrary<Promise> promises() {
        var minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        var quiet = Combinators.combine(minutes, minutes)
                .filter((from, until) -> !from.equals(until))
                .as(QuietHours::new)
                .injectNull(0.1);
        var most = Arbitraries.integers().between(1, 6).injectNull(0.3);
        var zones = Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        return Combinators.combine(most, quiet, zones).as(Promise::new);
    }

    @Property(tries = 3_000)
    void is_kept(@ForAll("promises") Promise promise, @ForAll Random random) {
        var reader = new Reader(promise, random);
        var start = around(promise.zone(), random);
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            reader.isToHear(start.plusSeconds(random.nextInt(DAYS * 24 * 3600)));
        }

        reader.lives();

        assertThat(reader.heard)
                .as("is left alone")
                .filteredOn(heard -> !heard.alert().wakes())
                .noneMatch(heard -> isQuiet(promise, heard.at()));
        assertThat(reader.heard.stream()
                        .collect(Collectors.groupingBy(
                                heard -> LocalDate.ofInstant(heard.at(), promise.zone()), Collectors.counting()))
                        .values())
                .as("hears so much a day")
                .allMatch(count -> promise.mostADay() == null || count <= promise.mostADay());
        assertThat(reader.heard.stream()
                        .filter(heard -> reader.wasHeld(heard.alert()))
                        .collect(Collectors.groupingBy(
                                heard -> heard.at().truncatedTo(ChronoUnit.MINUTES), Collectors.counting()))
                        .values())
                .as("hears what was held in one message")
                .allMatch(count -> count == 1);
        assertThat(reader.states).as("is decided").noneMatch(state -> state.kind == Kind.HELD);
        assertThat(reader.states)
                .as("is told the latest of a story")
                .filteredOn(state -> state.kind == Kind.OVERTAKEN)
                .allMatch(state -> reader.states.stream()
                        .anyMatch(other -> other.alert.story().equals(state.alert.story())
                                && other.alert.isLaterThan(state.alert)
                                && (other.kind == Kind.SENT || other.kind == Kind.MERGED)));
    }

    /// By the clock on the wall, whatever the rules say.
    private static boolean isQuiet(Promise promise, Instant at) {
        var quiet = promise.quiet();
        if (quiet == null) {
            return false;
        }
        var time = LocalTime.ofInstant(at, promise.zone());
        var begun = !time.isBefore(quiet.begin());
        var ended = !time.isBefore(quiet.end());
        return quiet.begin().isBefore(quiet.end()) ? begun && !ended : begun || !ended;
    }

    /// Two days before a clock is turned, where that is ever done.
    private static Instant around(ZoneId zone, Random random) {
        var any = FROM.plusSeconds(random.nextLong(Duration.between(FROM, TO).toSeconds()));
        var change = zone.getRules().nextTransition(any);
        return change == null ? any : change.getInstant().minus(Duration.ofDays(2));
    }

    private enum Kind {
        QUEUED,
        HELD,
        SENT,
        MERGED,
        OVERTAKEN,
        CAPPED
    }

    private static final class State {

        private final Candidate alert;
        private Kind kind = Kind.QUEUED;
        private @Nullable Instant moment;

        State(Candidate alert) {
            this.alert = alert;
        }
    }

    private record Heard(Candidate alert, Instant at) {}

    private record Turn(Instant at, int order, State state) {}

    /// Does what verdicts say.
    private static final class Reader {

        private final Promise promise;
        private final Random random;
        private final List<UUID> stories = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        private final List<State> states = new ArrayList<>();
        private final List<Heard> heard = new ArrayList<>();
        private final List<UUID> wereHeld = new ArrayList<>();
        private final PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::order));

        Reader(Promise promise, Random random) {
            this.promise = promise;
            this.random = random;
        }

        void isToHear(Instant raisedAt) {
            var alert = new Candidate(
                    new UUID(random.nextLong(), random.nextLong()),
                    stories.get(random.nextInt(stories.size())),
                    raisedAt,
                    random.nextInt(4) == 0,
                    null);
            var state = new State(alert);
            states.add(state);
            comesUp(state, raisedAt.plusSeconds(random.nextInt(120)));
        }

        private void comesUp(State state, Instant at) {
            turns.add(new Turn(at, random.nextInt(), state));
        }

        boolean wasHeld(Candidate alert) {
            return wereHeld.contains(alert.alert());
        }

        void lives() {
            while (!turns.isEmpty()) {
                var turn = turns.remove();
                if (turn.state().kind == Kind.QUEUED || turn.state().kind == Kind.HELD) {
                    follow(promise.judge(asItIs(turn.state()), past(turn.state()), turn.at()), turn);
                }
            }
        }

        private void follow(Verdict verdict, Turn turn) {
            var state = turn.state();
            switch (verdict) {
                case Verdict.Tell(var with, var overtaken) -> {
                    become(state, Kind.SENT, turn.at());
                    heard.add(new Heard(state.alert, turn.at()));
                    states.stream()
                            .filter(other -> with.contains(other.alert.alert()))
                            .forEach(other -> other.kind = Kind.MERGED);
                    states.stream()
                            .filter(other -> overtaken.contains(other.alert.alert()))
                            .forEach(other -> other.kind = Kind.OVERTAKEN);
                }
                case Verdict.Hold hold -> {
                    if (state.kind == Kind.QUEUED) {
                        become(state, Kind.HELD, turn.at());
                        wereHeld.add(state.alert.alert());
                    }
                    assertThat(hold.until()).isAfter(turn.at());
                    comesUp(state, hold.until());
                }
                case Verdict.Cap() -> state.kind = Kind.CAPPED;
                case Verdict.LeftTo _ -> comesUp(state, turn.at().plusSeconds(1));
                case Verdict.Said(var overtaken) -> state.kind = overtaken ? Kind.OVERTAKEN : Kind.MERGED;
            }
        }

        /// As slices keep it: to the minute.
        private static void become(State state, Kind kind, Instant at) {
            state.kind = kind;
            state.moment = at.truncatedTo(ChronoUnit.MINUTES);
        }

        private static Candidate asItIs(State state) {
            var alert = state.alert;
            var heldSince = state.kind == Kind.HELD ? state.moment : null;
            return new Candidate(alert.alert(), alert.story(), alert.raisedAt(), alert.wakes(), heldSince);
        }

        private Past past(State besides) {
            return new Past(
                    others(besides, Kind.SENT, other -> new Past.Told(other.alert.story(), momentOf(other))),
                    others(besides, Kind.HELD, Reader::asItIs));
        }

        private <T> List<T> others(State besides, Kind kind, Function<State, T> as) {
            return states.stream()
                    .filter(other -> other != besides && other.kind == kind)
                    .map(as)
                    .toList();
        }

        private static Instant momentOf(State state) {
            if (state.moment == null) {
                throw new AssertionError(state.kind);
            }
            return state.moment;
        }
    }
}
