package news.dateline.bench.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A JVM with the flags that the processes of `up` have.
final class QuickJava {

    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.2",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private QuickJava() {}

    /// @param heap bound in megabytes
    /// @param output where what it prints goes; its errors go nowhere
    static Process start(int heap, Map<String, String> environment, Redirect output, List<String> arguments)
            throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m");
        builder.command().addAll(FLAGS);
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder.redirectOutput(output).redirectError(Redirect.DISCARD).start();
    }
}
