package news.dateline.supervisor.fleet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns a program into a running process. The process ends by itself when this one does (see `Child`).
///
/// @param java  the `java` of the JDK to run on, the one that runs this
/// @param build the folder with `supervisor.jar`, `<program>.jar` and their libraries
public record Launch(Path java, Path build) {

    private static final String CHILD = "news.dateline.supervisor.Child";

    /// @param folder where the process runs
    Process start(Program program, Map<String, String> environment, Path folder, String... arguments)
            throws IOException {
        var command = command(program, arguments);
        if (Files.exists(cache(program))) {
            command.add(1, "-XX:AOTCache=" + cache(program));
        }
        return start(command, environment, folder);
    }

    /// A process that yields to everything else that runs and, when it ends, writes down what the JVM learnt: classes
    /// alone, for to compile at each start what was compiled in this one costs a tenth more than it gives back.
    Process rehearse(Program program, Map<String, String> environment, Path folder, Path cache) throws IOException {
        var command = command(program);
        command.addAll(
                1,
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:-AOTRecordTraining"));
        command.addAll(0, List.of("nice", "-n", "19"));
        return start(command, environment, folder);
    }

    /// What the JVM learnt in a training. Another version of the JVM could make nothing of it.
    Path cache(Program program) {
        return build.resolve("%s-%s.aot".formatted(program.name(), Runtime.version()));
    }

    private List<String> command(Program program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(flags(program));
        command.addAll(List.of("-cp", classPath(program), CHILD, program.mainClass()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process start(List<String> command, Map<String, String> environment, Path folder)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // glibc gives every thread an arena; two are enough and save tens of megabytes a process
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private String classPath(Program program) {
        return build.resolve("supervisor.jar") + File.pathSeparator + build.resolve(program.name() + ".jar");
    }

    /// The first compiler alone starts a process in half the processor time; so do a service's bean definitions as the
    /// build made them. A method is compiled after a fifth of the usual number of calls: else the way of a story is
    /// interpreted for the first hundred of them. With the room that is usual for one compiler, the code of a start
    /// alone has the whole heap collected.
    private static List<String> flags(Program program) {
        return List.of(
                "-Xmx%dm".formatted(program.heap()),
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=0.2",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dspring.aot.enabled=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
