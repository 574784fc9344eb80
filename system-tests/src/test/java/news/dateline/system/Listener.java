package news.dateline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// An address on this machine at which somebody listens who is not to be called.
final class Listener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    Listener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "localhost:" + socket.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    /// So that nobody takes silence for deafness.
    void call() throws IOException {
        new Socket(socket.getInetAddress(), socket.getLocalPort()).close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var _ = socket.accept()) {
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
