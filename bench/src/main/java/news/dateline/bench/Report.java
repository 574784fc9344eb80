package news.dateline.bench;

import java.io.PrintStream;
import java.util.List;
import news.dateline.bench.Contest.Cost;

/// Tells what came out.
public record Report(PrintStream out) {

    public void title(String what) {
        out.printf("%n%s%n", what);
    }

    /// @param thing in the plural
    public void costs(String thing, List<Cost> costs) {
        costs.forEach(cost -> out.printf(
                "  %-34s%,9.0f %s a second of processor time   %7.2f µs each%n",
                cost.name(), cost.aSecond(), thing, cost.micros()));
    }

    /// How many things the first does in a second of processor time, as a share of what the second does.
    public void atLeast(double aim, Cost first, Cost second) {
        line(
                "as many as %s".formatted(second.name()),
                "%9.2f times, aim: at least %.1f",
                first.aSecond() / second.aSecond(),
                aim);
    }

    /// What one thing costs the first, as a share of what it costs the second.
    public void atMost(double aim, Cost first, Cost second) {
        line(
                "the cost at %s".formatted(second.name()),
                "%9.2f times, aim: at most %.1f",
                first.micros() / second.micros(),
                aim);
    }

    public void line(String what, String format, Object... values) {
        out.printf("  %-34s%s%n", what, format.formatted(values));
    }
}
