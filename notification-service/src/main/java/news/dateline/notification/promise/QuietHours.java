package news.dateline.notification.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/// When a reader wants to be left alone, each day anew, by the clock on their wall.
///
/// @param from minute of the day, 0 to 1439
/// @param until minute of the day, not the same; of the next day if it is the earlier one
public record QuietHours(int from, int until) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    public QuietHours {
        if (!isOfADay(from) || !isOfADay(until) || from == until) {
            throw new IllegalArgumentException("quiet hours from minute %d until minute %d".formatted(from, until));
        }
    }

    private static boolean isOfADay(int minute) {
        return minute >= 0 && minute < MINUTES_OF_A_DAY;
    }

    /// Seconds are left out.
    public static QuietHours of(LocalTime from, LocalTime until) {
        return new QuietHours(minute(from), minute(until));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
    }

    public LocalTime begin() {
        return time(from);
    }

    public LocalTime end() {
        return time(until);
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / MINUTES_OF_AN_HOUR, minute % MINUTES_OF_AN_HOUR);
    }

    /// When those end that it is now; empty if it is none. Whatever the clocks do, it is quiet whenever the clock
    /// on the wall says so. An hour that is skipped moves both ends forward, to where the clock goes on. Of an
    /// hour that is repeated the first pass begins them and the second ends them, so that they come once.
    Optional<Instant> endAfter(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !beginOn(day, zone).isAfter(now))
                .map(day -> endOf(day, zone))
                .filter(now::isBefore)
                .findFirst();
    }

    private Instant beginOn(LocalDate day, ZoneId zone) {
        return resolved(day.atTime(begin()), zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private Instant endOf(LocalDate day, ZoneId zone) {
        var last = until > from ? day : day.plusDays(1);
        return resolved(last.atTime(end()), zone).withLaterOffsetAtOverlap().toInstant();
    }

    private static ZonedDateTime resolved(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap() ? change.getInstant().atZone(zone) : time.atZone(zone);
    }
}
