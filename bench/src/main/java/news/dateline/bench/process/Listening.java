package news.dateline.bench.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/// The moment from which a server takes connections.
final class Listening {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Listening() {}

    static void await(Process server, int port) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen(port)) {
            if (!server.isAlive() || System.nanoTime() > end) {
                server.destroy();
                throw new IOException(
                        "a server did not start: " + server.info().commandLine().orElse(""));
            }
            Thread.sleep(100);
        }
    }

    private static boolean isOpen(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
