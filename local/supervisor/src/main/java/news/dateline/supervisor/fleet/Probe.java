package news.dateline.supervisor.fleet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a process on its management port whether it is ready. By hand, because it asks often: a refused connection
/// costs next to nothing this way, an HTTP client's exception a millisecond.
public final class Probe {

    private static final int PATIENCE_MS = 2_000;
    private static final String QUESTION =
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    private static final String YES = "HTTP/1.1 200 ";

    public boolean ready(int managementPort) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), managementPort), PATIENCE_MS);
            socket.getOutputStream().write(QUESTION.getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(YES.length()), US_ASCII).equals(YES);
        } catch (IOException notListening) {
            return false;
        }
    }
}
