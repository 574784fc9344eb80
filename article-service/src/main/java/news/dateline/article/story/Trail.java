package news.dateline.article.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who did what to a story, oldest first. Kept with the story, in the same update as what was done, so that neither is
/// there without the other.
///
/// @param entries the latest; the ones before them are kept apart
public record Trail(List<Entry> entries) {

    /// Of a story older than the question.
    static final Trail UNKNOWN = new Trail(List.of());

    /// At this many, the older half moves out.
    public static final int MOST_BESIDE = 100;

    /// A writer's saves within it are one entry.
    private static final Duration SITTING = Duration.ofMinutes(15);

    public enum Act {
        BEGUN,
        SAVED,
        EMBARGOED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        SCHEDULED,
        UNSCHEDULED,
        PUBLISHED,
        CHANGED,
        RELATED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param number from 1, without a gap
    /// @param by who, and when first
    /// @param until when last
    /// @param times how often in a row
    public record Entry(
            long number,
            Act act,
            Mark by,
            Instant until,
            int times,
            @Nullable String note) {

        private boolean isContinuedBy(Act next, Mark mark) {
            return act == Act.SAVED
                    && next == Act.SAVED
                    && by.userId().equals(mark.userId())
                    && Duration.between(until, mark.at()).compareTo(SITTING) < 0;
        }

        private Entry continuedAt(Instant at) {
            return new Entry(number, act, by, at, times + 1, note);
        }
    }

    public Trail {
        entries = List.copyOf(entries);
    }

    Trail and(Act act, Mark by, @Nullable String note) {
        var all = new ArrayList<>(entries);
        var last = entries.isEmpty() ? null : entries.getLast();
        if (last != null && last.isContinuedBy(act, by)) {
            all.set(all.size() - 1, last.continuedAt(by.at()));
        } else {
            all.add(new Entry(last == null ? 1 : last.number() + 1, act, by, by.at(), 1, note));
        }
        return new Trail(all);
    }

    /// What is to be kept apart before this trail is saved: always the same entries, whoever saves, however often.
    public List<Entry> overflow() {
        return entries.size() <= MOST_BESIDE ? List.of() : entries.subList(0, MOST_BESIDE / 2);
    }

    public Trail withoutOverflow() {
        return new Trail(entries.subList(overflow().size(), entries.size()));
    }
}
