package news.dateline.article.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every time, whatever was typed and wherever clocks are turned.
class AnyTimeTest {

    private static final Instant FROM = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2060-01-01T00:00:00Z");

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    /// Within two hours of the moment at which the clocks there are turned next, where they are.
    @Provide
    Arbitrary<ZonedDateTime> moments() {
        var instants = Arbitraries.longs().between(FROM.getEpochSecond(), TO.getEpochSecond());
        var seconds = Arbitraries.integers().between(-7_200, 7_200);
        return Combinators.combine(zones(), instants, seconds).as((zone, instant, off) -> {
            var turn = zone.getRules().nextTransition(Instant.ofEpochSecond(instant));
            var near = turn == null ? Instant.ofEpochSecond(instant) : turn.getInstant();
            return near.plusSeconds(off).atZone(zone);
        });
    }

    /// What a clock on the wall there could show, or skips.
    @Provide
    Arbitrary<LocalDateTime> walls() {
        return moments().map(ZonedDateTime::toLocalDateTime);
    }

    @Property
    void is_the_instant_at_which_the_clocks_there_show_it_first_or_would_have(
            @ForAll("moments") ZonedDateTime moment, @ForAll("shifts") int minutes) {
        var zone = moment.getZone();
        var local = moment.toLocalDateTime().plusMinutes(minutes);
        var offsets = zone.getRules().getValidOffsets(local);
        var offset = offsets.isEmpty()
                ? zone.getRules().getTransition(local).getOffsetBefore()
                : offsets.stream()
                        .min((one, other) -> local.toInstant(one).compareTo(local.toInstant(other)))
                        .orElseThrow();

        assertThat(When.read(local.toString(), zone.getId())).contains(new When(local.toInstant(offset), zone.getId()));
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(-90, 90);
    }

    @Property
    void means_the_same_with_its_offset_with_its_zone_and_in_universal_time(@ForAll("moments") ZonedDateTime moment) {
        var at = moment.toInstant();
        var zoned = DateTimeFormatter.ISO_ZONED_DATE_TIME.format(moment);
        var offset = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);

        assertThat(When.read(offset)).contains(new When(at, null));
        assertThat(When.read(at.toString())).contains(new When(at, null));
        if (isOfThePlace(moment.getZone())) {
            assertThat(When.read(zoned)).contains(new When(at, moment.getZone().getId()));
        }
    }

    private static boolean isOfThePlace(ZoneId zone) {
        return !(zone.normalized() instanceof ZoneOffset);
    }

    @Property
    void with_an_offset_that_the_place_has_not_then_is_none(
            @ForAll("moments") ZonedDateTime moment, @ForAll("shifts") int minutes) {
        var other = ZoneOffset.ofTotalSeconds(
                Math.clamp(moment.getOffset().getTotalSeconds() + minutes * 60L, -64_800, 64_800));
        var local = moment.toLocalDateTime();
        var typed = local + other.getId() + "[" + moment.getZone().getId() + "]";

        if (!other.equals(ZoneOffset.UTC) && !moment.getZone().getRules().isValidOffset(local, other)) {
            assertThat(When.read(typed)).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> typed() {
        var pieces = Arbitraries.of(
                "2026-10-25",
                "0000",
                "-0001",
                "+12026-01-01",
                "T",
                "t",
                "02:30",
                ":00",
                ".5",
                "Z",
                "z",
                "+01:00",
                "-00:00",
                "+25:00",
                "[",
                "]",
                "!",
                "Europe/Berlin",
                "[Europe/Berlin]",
                "[u-ca=hebrew]",
                "23:59:60",
                "24:00",
                " ",
                "\u0660");
        return Arbitraries.oneOf(pieces, pieces, Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(8)
                .map(all -> String.join("", all));
    }

    @Property
    void is_read_or_refused_and_never_a_fault(@ForAll("typed") String typed, @ForAll("typed") String zone) {
        for (var read : new When[] {
            When.read(typed).orElse(null), When.read(typed, zone).orElse(null)
        }) {
            if (read != null) {
                assertThat(read.at()).isEqualTo(read.at().truncatedTo(ChronoUnit.MILLIS));
                assertThat(read.at().toString()).matches("\\d{4}-.*|-0001-12-31T.*|\\+10000-01-01T.*");
            }
        }
    }
}
