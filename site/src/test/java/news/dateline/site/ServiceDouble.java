package news.dateline.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands in for a service: answers what it was told to, 404 to all else, and remembers what it was asked.
public final class ServiceDouble {

    public record Asked(String method, URI uri, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    public ServiceDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// @param path with its query, if that matters
    public void answers(String method, String path, int status, String body, String... headers) {
        var map = new ConcurrentHashMap<String, String>();
        for (var i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        answers.put(method + " " + path, new Answer(status, body, map));
    }

    /// Every question ends in a 500 until [#reset].
    public void fails() {
        failing = true;
    }

    public void reset() {
        failing = false;
        answers.clear();
        asked.clear();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var uri = exchange.getRequestURI();
            asked.add(new Asked(exchange.getRequestMethod(), uri, body, Map.copyOf(exchange.getRequestHeaders())));
            var answer = failing ? new Answer(500, "{}", Map.of()) : answerTo(exchange.getRequestMethod(), uri);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answerTo(String method, URI uri) {
        var exact = answers.get(method + " " + uri);
        var byPath = answers.get(method + " " + uri.getPath());
        return Optional.ofNullable(exact)
                .or(() -> Optional.ofNullable(byPath))
                .orElse(new Answer(404, "{\"status\": 404, \"detail\": \"nothing\"}", Map.of()));
    }
}
