package news.dateline.bench.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small program to compare a service with, with both compilers, which writes down every request, too.
public record PeerProcess(Process process, int port) implements AutoCloseable {

    /// @param program of ours; its first argument is the port that it is to listen on
    /// @param heap bound in megabytes
    /// @param log where it writes
    /// @param arguments further ones
    public static PeerProcess start(Class<?> program, int heap, Path log, String... arguments)
            throws IOException, InterruptedException {
        var port = FreePort.find();
        List<String> command = new ArrayList<>(List.of(
                Java.ACCESS_LOG,
                "-Dspring.config.name=peer", // not what a service's jar on the class path says
                "-Dlogback.configurationFile=logback-peer.xml",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "" + port));
        command.addAll(List.of(arguments));
        var process = Java.AS_DEPLOYED.start(heap, Map.of(), Redirect.to(log.toFile()), command);
        Listening.await(process, port);
        return new PeerProcess(process, port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
