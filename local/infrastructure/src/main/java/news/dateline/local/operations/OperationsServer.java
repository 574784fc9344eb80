package news.dateline.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/// A small HTTP server on loopback: health and metrics where Spring's services have theirs, and the caught mails.
public final class OperationsServer implements AutoCloseable {

    private final HttpServer server;

    private OperationsServer(HttpServer server) {
        this.server = server;
    }

    public static OperationsServer start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(task -> Thread.ofVirtual().name("operations").start(task));
        var operations = new OperationsServer(server);
        operations.answer("/actuator/health/liveness", "application/json", () -> "{\"status\":\"UP\"}");
        server.start();
        return operations;
    }

    /// Answers GET requests of one path.
    public void answer(String path, String contentType, Supplier<String> content) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", contentType);
                exchange.getResponseHeaders().add("Cache-Control", "no-store");
                exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                var body = content.get().getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
