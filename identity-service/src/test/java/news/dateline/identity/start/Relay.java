package news.dateline.identity.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to the store that can be cut and mended.
final class Relay implements AutoCloseable {

    private final String host;
    private final int port;
    private final int own;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    Relay(String host, int port, int own) {
        this.host = host;
        this.port = port;
        this.own = own;
    }

    void mend() throws IOException {
        var server = new ServerSocket(own, 50, InetAddress.getLoopbackAddress());
        door = server;
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    connect(server.accept());
                } catch (IOException cut) {
                    return;
                }
            }
        });
    }

    private void connect(Socket client) throws IOException {
        var store = new Socket(host, port);
        open.add(client);
        open.add(store);
        Thread.ofVirtual().start(() -> pass(client, store));
        Thread.ofVirtual().start(() -> pass(store, client));
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // The other end learns it by the closing.
        }
    }

    void cut() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
