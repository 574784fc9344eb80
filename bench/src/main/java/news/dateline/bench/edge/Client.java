package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/// One connection of HTTP/1.1 that stays open, and costs its owner little.
final class Client implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST = 64 * 1024; // of a head, and of a read
    private static final String LENGTH = "\ncontent-length:";

    private final Socket socket;
    private final byte[] buffer = new byte[MOST];

    Client(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /// Sends a request and reads its answer to the end.
    ///
    /// @throws IOException if it is not one of success, or does not say how long it is
    void ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var filled = 0;
        var end = -1;
        while (end < 0) {
            filled += read(filled);
            end = endOfHead(filled);
        }
        var head = new String(buffer, 0, end, ISO_8859_1).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 2") || !head.contains(LENGTH)) {
            throw new IOException("an answer that was not expected: " + head);
        }
        for (var left = lengthIn(head) - (filled - end); left > 0; ) {
            left -= read(0);
        }
    }

    private int read(int offset) throws IOException {
        var read = socket.getInputStream().read(buffer, offset, MOST - offset);
        if (read <= 0) {
            throw new EOFException("the connection ended within an answer");
        }
        return read;
    }

    private int endOfHead(int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int lengthIn(String head) {
        var begin = head.indexOf(LENGTH) + LENGTH.length();
        return Integer.parseInt(head, begin + 1, head.indexOf('\r', begin), 10);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
