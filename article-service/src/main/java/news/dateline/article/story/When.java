package news.dateline.article.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An instant as people name it: by an offset, or by the clocks of a place.
///
/// Where clocks are turned, a local time may name two instants or none. The rule is iCalendar's (RFC 5545, section
/// 3.3.5): of the hour that is repeated the first one is meant, and a time within the hour that is skipped is read by
/// the offset before it, so 02:30 becomes 03:30. Whoever means the second one gives its offset.
///
/// @param at in whole milliseconds, as the store keeps it
/// @param zone the place, by its IANA name, where one was given
public record When(Instant at, @Nullable String zone) {

    public static final String EXPECTED =
            "must be an RFC 3339 time with an offset, an RFC 9557 time whose offset and zone agree, or {local, zone}";

    // RFC 9557: a zone may be marked as critical; other tags say nothing that matters here, so they are not taken.
    private static final Pattern ZONED = Pattern.compile("([^\\[]+)\\[!?([A-Za-z][A-Za-z0-9_+/-]*)]");

    public When {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// As in `2026-03-29T01:30:00Z` or `2026-03-29T03:30:00+02:00[Europe/Berlin]`.
    public static Optional<When> read(String typed) {
        var zoned = ZONED.matcher(typed);
        try {
            if (!zoned.matches()) {
                return Optional.of(OffsetDateTime.parse(typed))
                        .filter(When::hasFourDigits)
                        .map(When::of);
            }
            var time = OffsetDateTime.parse(zoned.group(1));
            var sure = !zoned.group(1).endsWith("Z");
            return zone(zoned.group(2))
                    // A Z says that the offset there is not known (RFC 9557, section 2.2), so it cannot disagree.
                    .filter(zone -> !sure || zone.getRules().isValidOffset(time.toLocalDateTime(), time.getOffset()))
                    .filter(_ -> hasFourDigits(time))
                    .map(zone -> new When(time.toInstant(), zone.getId()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /// As in `2026-03-29T02:30` and `Europe/Berlin`.
    public static Optional<When> read(String local, String zone) {
        try {
            var time = LocalDateTime.parse(local);
            return zone(zone)
                    .map(place -> ZonedDateTime.ofLocal(time, place, null))
                    .filter(moment -> hasFourDigits(moment.toOffsetDateTime()))
                    .map(moment -> new When(moment.toInstant(), moment.getZone().getId()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static When of(OffsetDateTime time) {
        return new When(time.toInstant(), null);
    }

    // RFC 3339 knows no others.
    private static boolean hasFourDigits(OffsetDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= 9999;
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
