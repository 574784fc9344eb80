package news.dateline.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program that answers each line on its standard input with one on its standard output, and ends with its input.
/// Not thread-safe.
public record TalkingProcess(Process process, BufferedReader answers) implements AutoCloseable {

    private static TalkingProcess with(Process process) {
        return new TalkingProcess(process, process.inputReader(UTF_8));
    }

    /// One of ours, with both compilers.
    ///
    /// @param heap bound in megabytes
    public static TalkingProcess start(Class<?> program, int heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return with(Java.AS_DEPLOYED.start(heap, Map.of(), Redirect.PIPE, command));
    }

    /// One that is no JVM. What it says of its faults is an answer, too.
    ///
    /// @param folder in which it works
    public static TalkingProcess start(List<String> command, Path folder, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return with(Ending.withThis(builder.start()));
    }

    /// What it says by itself.
    ///
    /// @throws IOException if it has ended
    public String hear() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "a process has ended: " + process.info().commandLine().orElse(""));
        }
        return line;
    }

    public String ask(String question) throws IOException {
        var questions = process.outputWriter(UTF_8);
        questions.write(question);
        questions.newLine();
        questions.flush();
        return hear();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
