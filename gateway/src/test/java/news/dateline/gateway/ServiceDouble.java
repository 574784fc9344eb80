package news.dateline.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A service that remembers what it was asked and says who it is. Whether it is ready it says by the way.
public final class ServiceDouble implements AutoCloseable {

    /// One request as it arrived. Names of headers are lower-case.
    public record Seen(String method, String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(), List.of()));
        }
    }

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour;
    private volatile boolean ready = true;

    public ServiceDouble(String name) {
        this.behaviour = exchange -> answer(exchange, 200, "text/plain", name);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.createContext("/readyz", exchange -> answer(exchange, ready ? 200 : 503, "application/json", "{}"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new java.util.HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), List.copyOf(values)));
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        behaviour.handle(exchange);
    }

    public void ready(boolean ready) {
        this.ready = ready;
    }

    public void behave(HttpHandler behaviour) {
        this.behaviour = behaviour;
    }

    /// A behaviour that comes as late as somebody lets it.
    public static HttpHandler heldBy(CountDownLatch release, HttpHandler behaviour) {
        return exchange -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            behaviour.handle(exchange);
        };
    }

    /// One that says no more than that it is late, once somebody lets it.
    public static HttpHandler late(CountDownLatch release) {
        return heldBy(release, exchange -> answer(exchange, 200, "text/plain", "late"));
    }

    public static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 || isHead(exchange) ? -1 : body.length);
        if (!isHead(exchange)) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.getLast();
    }

    public void forget() {
        seen.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
