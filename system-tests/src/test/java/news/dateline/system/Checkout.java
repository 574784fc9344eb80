package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The checkout that these tests stand in, and its one command.
///
/// @param home the data folder that commands work on
/// @param port the public port
record Checkout(Path home, int port) {

    /// What tests leave here is there to be looked at until the next run.
    static final Path LEFT = root().resolve("system-tests/target/system");

    private static final int PATIENCE_MINUTES = 8;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /// How a command ended, and what it said.
    record Ended(int status, String output, String errors) {

        /// One line with a cross; the help may follow.
        void assertComplaint() {
            assertThat(errors.lines().filter(line -> line.startsWith("✗ "))).hasSize(1);
            assertThat(errors).startsWith("✗ ").doesNotContain("Exception", "\tat ");
        }
    }

    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("dateline"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// `./dateline` and these words.
    Ended dateline(String... words) {
        var command = new ArrayList<>(List.of("./dateline"));
        command.addAll(List.of(words));
        return run(command, Map.of());
    }

    /// To files, not to pipes: what a command leaves running would hold a pipe open.
    Ended run(List<String> command, Map<String, String> environment) {
        try {
            var files = Files.createDirectories(LEFT.resolve("commands"));
            var name = NUMBERS.incrementAndGet() + "-" + command.get(Math.min(1, command.size() - 1));
            var output = files.resolve(name + ".out");
            var errors = files.resolve(name + ".err");
            var builder = new ProcessBuilder(command)
                    .directory(root().toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            prepare(builder.environment());
            builder.environment().putAll(environment);
            return ended(builder.start(), output, errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void prepare(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("DATELINE_"));
        environment.put("DATELINE_HOME", home.toString());
        environment.put("DATELINE_PORT", String.valueOf(port));
    }

    private static Ended ended(Process process, Path output, Path errors) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new AssertionError("not over after %d minutes: %s, see %s"
                        .formatted(PATIENCE_MINUTES, process.info().commandLine(), output));
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IllegalStateException(interrupted);
        }
    }
}
