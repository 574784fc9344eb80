package news.dateline.bench.edge;

import java.util.ArrayList;
import java.util.List;
import news.dateline.bench.process.Processor;

/// Servers that do the same by turns, so that whatever else the machine does befalls them alike.
final class Contest {

    /// A while of work.
    @FunctionalInterface
    interface Turn {

        /// @return how many things were done
        long take() throws Exception;
    }

    record Contestant(String name, Process process, Turn turn) {}

    /// @param micros of processor time that one thing takes its server, in the median of all turns
    record Cost(String name, double micros) {

        double aSecond() {
            return 1e6 / micros;
        }
    }

    private Contest() {}

    /// What one thing costs each of them, in their order.
    static List<Cost> of(int rounds, List<Contestant> contestants) throws Exception {
        List<List<Double>> costs = new ArrayList<>();
        contestants.forEach(_ -> costs.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int each = 0; each < contestants.size(); each++) {
                costs.get(each).add(micros(contestants.get(each)));
            }
        }
        List<Cost> medians = new ArrayList<>();
        for (int each = 0; each < contestants.size(); each++) {
            var sorted = costs.get(each).stream().sorted().toList();
            medians.add(new Cost(contestants.get(each).name(), sorted.get(rounds / 2)));
        }
        return medians;
    }

    private static double micros(Contestant contestant) throws Exception {
        var used = Processor.of(contestant.process());
        var done = contestant.turn().take();
        return used.millisEach(done) * 1_000;
    }
}
