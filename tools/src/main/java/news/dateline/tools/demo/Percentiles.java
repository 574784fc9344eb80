package news.dateline.tools.demo;

import java.util.Collection;

/// The nearest-rank percentiles of some measurements.
record Percentiles(double p50, double p90, double p99) {

    static Percentiles of(Collection<Double> measured) {
        var sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Percentiles(rank(sorted, 50), rank(sorted, 90), rank(sorted, 99));
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.ceilDiv(percent * sorted.length, 100) - 1];
    }
}
