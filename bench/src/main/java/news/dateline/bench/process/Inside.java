package news.dateline.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is in a process.
public final class Inside {

    private static final int SECONDS = 60;
    private static final long NANOS_IN_A_TICK = 10_000_000;
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler.*");

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

    /// Nanoseconds of processor time that the compilers of a JVM have used so far; 0 where the system does not tell.
    public static long compilers(Process jvm) throws IOException {
        var tasks = Path.of("/proc", "" + jvm.pid(), "task");
        if (!Files.exists(tasks)) {
            return 0;
        }
        var ticks = 0L;
        try (var threads = Files.newDirectoryStream(tasks)) {
            for (var thread : threads) {
                ticks += compilerTicks(thread.resolve("stat"));
            }
        }
        return ticks * NANOS_IN_A_TICK;
    }

    private static long compilerTicks(Path stat) {
        try {
            var text = Files.readString(stat);
            var name = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" "); // from the third on, proc(5)
            return COMPILER.matcher(name).matches() ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException ended) {
            return 0;
        }
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
