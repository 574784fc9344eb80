package news.dateline.notification.delivery;

import java.util.EnumMap;
import java.util.Map;

/// What became of an alert for some readers: as many as there are outcomes together.
public record Tally(Map<Outcome, Integer> outcomes, Delays delays, Course course) {

    public static Tally none() {
        return new Tally(new EnumMap<>(Outcome.class), Delays.NONE, Course.NONE);
    }

    public Tally plus(Tally other) {
        var sum = new EnumMap<Outcome, Integer>(Outcome.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((outcome, readers) -> sum.merge(outcome, readers, Integer::sum));
        return new Tally(sum, delays.plus(other.delays), course.plus(other.course));
    }

    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int audience() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
