package news.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import news.dateline.bench.process.Processor;

/// Servers that do the same by turns, so that whatever else the machine does befalls them alike.
public final class Contest {

    /// A while of work.
    @FunctionalInterface
    public interface Turn {

        /// @return how many things were done
        long take() throws Exception;
    }

    /// @param processor nanoseconds of processor time that it has used so far
    public record Contestant(String name, LongSupplier processor, Turn turn) {

        public Contestant(String name, Process process, Turn turn) {
            this(name, () -> Processor.nanos(process), turn);
        }
    }

    /// @param micros of processor time that one thing takes its server, in the median of all turns
    public record Cost(String name, double micros) {

        public double aSecond() {
            return 1e6 / micros;
        }
    }

    private Contest() {}

    /// What one thing costs each of them, in their order.
    public static List<Cost> of(int rounds, List<Contestant> contestants) throws Exception {
        List<List<Double>> costs = new ArrayList<>();
        contestants.forEach(_ -> costs.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int each = 0; each < contestants.size(); each++) {
                costs.get(each).add(micros(contestants.get(each)));
            }
        }
        List<Cost> medians = new ArrayList<>();
        for (int each = 0; each < contestants.size(); each++) {
            medians.add(new Cost(contestants.get(each).name(), median(costs.get(each))));
        }
        return medians;
    }

    private static double micros(Contestant contestant) throws Exception {
        var before = contestant.processor().getAsLong();
        var done = contestant.turn().take();
        return (contestant.processor().getAsLong() - before) / 1_000.0 / done;
    }

    /// @param values at least one
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
