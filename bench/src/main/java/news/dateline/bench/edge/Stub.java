package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;

/// Stands for all services: one story's page and a feed that say what they are made of, and an answer of the API that
/// is never kept.
record Stub(HttpServer server) implements AutoCloseable {

    static final String STORY = "/world/fire-at-the-harbour";

    static final String FEED = "/feeds/latest.atom";

    private static final byte[] PAGE = StoryPage.html().getBytes(UTF_8);
    private static final byte[] ENTRIES = StoryPage.atom().getBytes(UTF_8);
    private static final byte[] API = StoryPage.json().getBytes(UTF_8);

    static Stub start() throws IOException {
        System.setProperty(
                "sun.net.httpserver.nodelay", "true"); // or each answer waits for the client's acknowledgement
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> answer(
                        exchange, PAGE, Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Tag", "article:1")));
        server.createContext(
                "/feeds/",
                exchange -> answer(
                        exchange, ENTRIES, Map.of("Content-Type", "application/atom+xml", "Cache-Tag", "front")));
        server.createContext("/api/", exchange -> answer(exchange, API, Map.of("Content-Type", "application/json")));
        server.createContext("/readyz", exchange -> answer(exchange, "{}".getBytes(UTF_8), Map.of()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new Stub(server);
    }

    private static void answer(HttpExchange exchange, byte[] body, Map<String, String> headers) throws IOException {
        try (exchange) {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
