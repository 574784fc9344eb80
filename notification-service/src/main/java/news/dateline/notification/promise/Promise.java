package news.dateline.notification.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reader was promised.
///
/// @param mostADay messages between one midnight and the next, 1 to [#MOST]; null for as many as there are
/// @param quiet null if they may be told at any time
/// @param zone whose clock counts
public record Promise(@Nullable Integer mostADay, @Nullable QuietHours quiet, ZoneId zone) {

    public static final int MOST = 100;

    public static final Promise NONE = new Promise(null, null, ZoneOffset.UTC);

    public Promise {
        if (mostADay != null && (mostADay < 1 || mostADay > MOST)) {
            throw new IllegalArgumentException("a promise of %d messages a day".formatted(mostADay));
        }
    }

    public boolean isNothing() {
        return mostADay == null && quiet == null;
    }

    /// The one rule of who is told what and when. Quiet hours come first: what is held counts on the day on which it is
    /// told. What wakes a reader goes through them, but not over the cap.
    public Verdict judge(Candidate alert, Past past, Instant now) {
        if (alert.heldSince() != null) {
            var said = saidSince(endOfHold(alert.heldSince()), past);
            if (!said.isEmpty()) {
                return new Verdict.Said(said.contains(alert.story()));
            }
        }
        var end = alert.wakes() ? Optional.<Instant>empty() : quietUntil(now);
        if (end.isPresent()) {
            return new Verdict.Hold(end.get(), !past.held().isEmpty());
        }
        var due = past.held().stream().filter(held -> isDue(held, now)).toList();
        var later = due.stream().filter(held -> held.isLaterThan(alert)).max(Candidate.EARLIEST_FIRST);
        if (later.isPresent()) {
            return new Verdict.LeftTo(later.get().alert());
        }
        return mostADay != null && toldOnTheDayOf(now, past) >= mostADay ? new Verdict.Cap() : tell(alert, due);
    }

    /// Empty if they may be told now.
    public Optional<Instant> quietUntil(Instant now) {
        return quiet == null ? Optional.empty() : quiet.endAfter(now, zone);
    }

    /// When what was held at a moment is told: at once, if the reader has changed their mind since.
    public Instant endOfHold(Instant heldSince) {
        return quietUntil(heldSince).orElse(heldSince);
    }

    private boolean isDue(Candidate held, Instant now) {
        return held.heldSince() != null && !endOfHold(held.heldSince()).isAfter(now);
    }

    /// Every message after the end of the quiet hours tells of all that was held over them.
    private static Set<UUID> saidSince(Instant end, Past past) {
        var stories = new HashSet<UUID>();
        past.told().stream().filter(told -> !told.at().isBefore(end)).forEach(told -> stories.add(told.story()));
        return stories;
    }

    private long toldOnTheDayOf(Instant now, Past past) {
        var today = LocalDate.ofInstant(now, zone);
        return past.told().stream()
                .filter(told -> LocalDate.ofInstant(told.at(), zone).equals(today))
                .count();
    }

    private static Verdict tell(Candidate alert, List<Candidate> due) {
        if (due.isEmpty()) {
            return Verdict.Tell.ALONE;
        }
        var with = new ArrayList<UUID>();
        var overtaken = new ArrayList<UUID>();
        var stories = new HashSet<>(Set.of(alert.story()));
        due.stream().sorted(Candidate.EARLIEST_FIRST.reversed()).forEach(held -> {
            var latest = stories.add(held.story());
            (latest ? with : overtaken).add(held.alert());
        });
        return new Verdict.Tell(with, overtaken);
    }
}
