package news.dateline.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small HTTP server on loopback: health and metrics where Spring's services have theirs, and the caught mails.
public final class OperationsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);

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

    /// Does something at a POST request of one path: 204 once it is done, 500 and a line if it cannot be. Not for a
    /// page in a browser, which says where it comes from.
    public void act(String path, Runnable action) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (isOrder(exchange)) {
                    act(exchange, action);
                }
            }
        });
    }

    /// Makes something at a POST request of one path, and shows it: 201. Not for a page in a browser, either.
    public void make(String path, String contentType, Supplier<String> making) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (isOrder(exchange)) {
                    exchange.getResponseHeaders().add("Content-Type", contentType);
                    var made = making.get().getBytes(UTF_8);
                    exchange.sendResponseHeaders(201, made.length);
                    exchange.getResponseBody().write(made);
                }
            }
        });
    }

    private static boolean isOrder(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.sendResponseHeaders(405, -1);
            return false;
        }
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            exchange.sendResponseHeaders(403, -1);
            return false;
        }
        return true;
    }

    private static void act(HttpExchange exchange, Runnable action) throws IOException {
        try {
            action.run();
            exchange.sendResponseHeaders(204, -1);
        } catch (RuntimeException e) { // whatever it is, who asked is told in one line and the log has the rest
            LOG.error("{} failed", exchange.getRequestURI().getPath(), e);
            var line = String.valueOf(e.getMessage()).getBytes(UTF_8);
            exchange.sendResponseHeaders(500, line.length);
            exchange.getResponseBody().write(line);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
