package news.dateline.bench.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/// A program that is no JVM, in the foreground.
public record ProgramProcess(Process process) implements AutoCloseable {

    /// @param port that it is going to listen on
    public static ProgramProcess start(List<String> command, int port) throws IOException, InterruptedException {
        var process = Ending.withThis(new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
        Listening.await(process, port);
        return new ProgramProcess(process);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
