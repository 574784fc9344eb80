package news.dateline.site.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.site.desk.alerts.Report.Stages;
import news.dateline.site.desk.alerts.Report.Within;
import org.jspecify.annotations.Nullable;

/// How far an alert came when, on one axis from its beginning to the last reader so far. Places on the axis are in
/// thousandths of it.
///
/// @param stages that were reached, in their order
/// @param marks when so many of those reached were
public record Timeline(List<Stage> stages, List<Mark> marks) {

    private static final List<String> PARTS = List.of("p50", "p90", "p99");

    /// @param after the beginning, in seconds
    /// @param took since the stage before, in seconds
    /// @param from where on the axis the stage before was reached
    /// @param width from there to this one
    public record Stage(String name, Instant at, double after, double took, long from, long width) {}

    /// @param part of the readers: `p50`, `p90` or `p99`
    public record Mark(String part, long at) {}

    /// In seconds, from the beginning to the last stage.
    public double length() {
        return stages.getLast().after();
    }

    /// @param within after the alert was raised
    static Timeline of(Stages stages, Within within) {
        var begin = Objects.requireNonNullElse(stages.published(), stages.raised());
        var raised = Math.max(0, seconds(begin, stages.raised()));
        var times = times(stages);
        var marked = PARTS.stream().filter(part -> within.get(part) != null).toList();
        var end = Stream.concat(
                        times.values().stream().map(at -> seconds(begin, at)),
                        marked.stream().map(part -> raised + delay(within, part)))
                .max(Double::compare)
                .orElse(0.0);
        return new Timeline(
                stages(times, begin, end),
                marked.stream()
                        .map(part -> new Mark(part, place(raised + delay(within, part), end)))
                        .toList());
    }

    private static List<Stage> stages(Map<String, Instant> times, Instant begin, double end) {
        var all = new ArrayList<Stage>();
        var before = 0.0;
        for (var time : times.entrySet()) {
            var after = Math.max(before, seconds(begin, time.getValue())); // clocks of several machines
            var from = place(before, end);
            all.add(new Stage(time.getKey(), time.getValue(), after, after - before, from, place(after, end) - from));
            before = after;
        }
        return all;
    }

    private static Map<String, Instant> times(Stages stages) {
        var times = new LinkedHashMap<String, Instant>();
        put(times, "published", stages.published());
        put(times, "raised", stages.raised());
        put(times, "sent", stages.sent());
        put(times, "accepted", stages.accepted());
        put(times, "last", stages.last());
        return times;
    }

    private static void put(Map<String, Instant> times, String name, @Nullable Instant at) {
        if (at != null) {
            times.put(name, at);
        }
    }

    private static double delay(Within within, String part) {
        var delay = within.get(part);
        return delay == null ? 0 : delay;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static long place(double seconds, double end) {
        return end <= 0 ? 0 : Math.round(1000 * seconds / end);
    }
}
