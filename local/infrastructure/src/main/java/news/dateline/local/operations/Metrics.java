package news.dateline.local.operations;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Numbers in Prometheus' text format.
public final class Metrics {

    private final Map<String, LongSupplier> values = new LinkedHashMap<>();

    public Metrics() {
        var runtime = Runtime.getRuntime();
        with("jvm_memory_used_bytes{area=\"heap\"}", () -> runtime.totalMemory() - runtime.freeMemory());
        with("jvm_memory_max_bytes{area=\"heap\"}", runtime::maxMemory);
        with("jvm_threads_live_threads", ManagementFactory.getThreadMXBean()::getThreadCount);
    }

    /// @param name with labels, if any; of a counter if it ends in `_total`
    public Metrics with(String name, LongSupplier value) {
        values.put(name, value);
        return this;
    }

    public String text() {
        return values.entrySet().stream()
                .map(metric -> line(metric.getKey(), metric.getValue().getAsLong()))
                .collect(Collectors.joining());
    }

    private static String line(String name, long value) {
        var type = name.endsWith("_total") ? "counter" : "gauge";
        return "# TYPE %s %s\n%s %d\n".formatted(name.replaceAll("\\{.*", ""), type, name, value);
    }
}
