package news.dateline.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// After how long readers were reached: a count for each of some spans, so that any number of slices adds up.
///
/// @param counts by [span][#BOUNDS]
public record Delays(List<Integer> counts) {

    /// Each span ends here; the last has no end.
    static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(24));

    public static final Delays NONE = new Delays(Collections.nCopies(BOUNDS.size() + 1, 0));

    public Delays {
        counts = List.copyOf(counts);
    }

    public Delays with(Duration delay, int readers) {
        var span = (int)
                BOUNDS.stream().filter(bound -> delay.compareTo(bound) > 0).count();
        var more = new ArrayList<>(counts);
        more.set(span, more.get(span) + readers);
        return new Delays(more);
    }

    public Delays plus(Delays other) {
        return new Delays(IntStream.range(0, counts.size())
                .mapToObj(span -> counts.get(span) + other.counts.get(span))
                .toList());
    }

    /// The longest of the spans that are counted which is not longer. Zero if all are.
    public static Duration countedWithin(Duration time) {
        return BOUNDS.stream().filter(bound -> bound.compareTo(time) <= 0).reduce(Duration.ZERO, (_, longer) -> longer);
    }

    /// How many of all who were reached were so soon. Empty if nobody was.
    ///
    /// @param time taken down to one that is [counted][#countedWithin]
    /// @return from 0 to 1
    public OptionalDouble shareWithin(Duration time) {
        var soon = IntStream.range(0, BOUNDS.size())
                .filter(span -> BOUNDS.get(span).compareTo(time) <= 0)
                .map(counts::get)
                .sum();
        var all = counts.stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) soon / all);
    }

    /// Within which so many of all who were reached were: the end of the span in which the last of them falls. Empty if
    /// nobody was, or the span has no end.
    ///
    /// @param share above 0, at most 1
    public Optional<Duration> within(double share) {
        var wanted = (int)
                Math.ceil(share * counts.stream().mapToInt(Integer::intValue).sum());
        var reached = 0;
        for (int span = 0; wanted > 0 && span < BOUNDS.size(); span++) {
            reached += counts.get(span);
            if (reached >= wanted) {
                return Optional.of(BOUNDS.get(span));
            }
        }
        return Optional.empty();
    }
}
