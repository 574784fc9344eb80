package news.dateline.bench.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A JVM as a process that is measured has it.
enum Java {
    /// With the flags that `up` gives to its processes: they are there soon, and never quick.
    AS_IN_UP(List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.2", "-XX:ReservedCodeCacheSize=128m")),

    /// With both compilers, as a service of a site of some size runs.
    AS_DEPLOYED(List.of());

    /// Has Reactor Netty log each request.
    static final String ACCESS_LOG = "-Dreactor.netty.http.server.accessLogEnabled=true";

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final List<String> compiler;

    Java(List<String> compiler) {
        this.compiler = compiler;
    }

    /// @param heap bound in megabytes
    /// @param output where what it prints goes; its errors go nowhere
    Process start(int heap, Map<String, String> environment, Redirect output, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap + "m");
        command.addAll(compiler);
        command.addAll(FLAGS);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return Ending.withThis(
                builder.redirectOutput(output).redirectError(Redirect.DISCARD).start());
    }
}
