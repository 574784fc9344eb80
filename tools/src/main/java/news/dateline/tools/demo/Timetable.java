package news.dateline.tools.demo;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;
import news.dateline.tools.demo.Hop.Leg;

/// Prints the times of each hop: of one story as they are, of several their percentiles.
final class Timetable {

    private static final String LABELS = "  %-32s";
    private static final String FIGURES = "%9.1f";
    private static final String HEADS = "%9s";

    private Timetable() {}

    static String of(List<Map<Hop, Double>> walks) {
        var text = new StringBuilder();
        for (var leg : Leg.values()) {
            text.append(heading(leg, walks.size()));
            for (var hop : Hop.values()) {
                if (hop.leg() == leg) {
                    text.append(
                            row(hop, walks.stream().map(walk -> walk.get(hop)).toList()));
                }
            }
            text.append('\n');
        }
        return walks.size() == 1 ? text.toString() : text + "  Of %d stories.%n".formatted(walks.size());
    }

    private static String heading(Leg leg, int walks) {
        var label = LABELS.formatted(leg.label());
        return (walks == 1 ? label.stripTrailing() : label + (HEADS.repeat(3)).formatted("p50", "p90", "p99")) + "\n";
    }

    private static String row(Hop hop, List<Double> times) {
        var label = LABELS.formatted("  " + hop.label());
        if (times.size() == 1) {
            return label + String.format(ROOT, FIGURES, times.getFirst()) + "\n";
        }
        var p = Percentiles.of(times);
        return label + String.format(ROOT, FIGURES.repeat(3), p.p50(), p.p90(), p.p99()) + "\n";
    }
}
