package news.dateline.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What is in a process.
public final class Inside {

    private static final int SECONDS = 60;

    private Inside() {}

    /// Bytes of the objects that are in use in a JVM, after a full collection.
    public static long liveHeap(Process jvm) throws IOException, InterruptedException {
        var histogram = jcmd(jvm, "GC.class_histogram").lines();
        var total = histogram
                .filter(line -> line.startsWith("Total "))
                .findFirst()
                .orElseThrow(() -> new IOException("no histogram of process " + jvm.pid()));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    /// Bytes of memory that a process and its children occupy, what they share counted once.
    public static long memory(Process process) throws IOException {
        var all = 0L;
        for (var each : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            try (var lines = Files.lines(Path.of("/proc/" + each.pid() + "/smaps_rollup"))) {
                all += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum();
            }
        }
        return all;
    }

    /// Begins to record where a JVM spends its processor time.
    public static void record(Process jvm) throws IOException, InterruptedException {
        jcmd(
                jvm,
                "JFR.start",
                "name=bench",
                "settings=default", // of "none" nothing can be set
                "jdk.CPUTimeSample#enabled=true",
                "jdk.CPUTimeSample#throttle=5ms");
    }

    /// Writes what was recorded, and ends it.
    public static void recorded(Process jvm, Path file) throws IOException, InterruptedException {
        jcmd(jvm, "JFR.stop", "name=bench", "filename=" + file);
    }

    private static String jcmd(Process jvm, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add("" + jvm.pid());
        line.addAll(List.of(command));
        var jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!jcmd.waitFor(SECONDS, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            throw new IOException(String.join(" ", line) + ": " + said);
        }
        return said;
    }
}
