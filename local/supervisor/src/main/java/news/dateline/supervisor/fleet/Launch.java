package news.dateline.supervisor.fleet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns a program into a running process. The process ends by itself when this one does (see `Child`).
///
/// @param java  the `java` of the JDK to run on
/// @param build the folder with `supervisor.jar`, `<program>.jar` and their libraries
public record Launch(Path java, Path build) {

    private static final String CHILD = "news.dateline.supervisor.Child";

    /// @param folder where the process runs
    Process start(Program program, Map<String, String> environment, Path folder, String... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(flags(program));
        command.addAll(List.of("-cp", classPath(program), CHILD, program.mainClass()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // glibc gives every thread an arena; two are enough and save tens of megabytes a process
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private String classPath(Program program) {
        return build.resolve("supervisor.jar") + File.pathSeparator + build.resolve(program.name() + ".jar");
    }

    private static List<String> flags(Program program) {
        var flags = new ArrayList<>(List.of(
                "-Xmx%dm".formatted(program.heap()),
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        switch (program.compiler()) {
            case QUICK -> flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            case FULL -> flags.add("-XX:+UseG1GC");
        }
        return flags;
    }
}
