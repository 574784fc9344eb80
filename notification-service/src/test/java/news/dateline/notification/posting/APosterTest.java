package news.dateline.notification.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.dateline.test.TestPushService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class APosterTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30), 8);
    private static final Path CERTIFICATE = TestPushService.get().certificate();

    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final Poster poster = new Poster(LIMITS, _ -> true, CERTIFICATE);

    @AfterEach
    void close() {
        poster.close();
    }

    @Test
    void brings_each_of_many_its_own_answer_by_http_2() throws Exception {
        var known = URI.create(TestPushService.get().newBrowser().endpoint());
        var unknown = known.resolve("/push/nobody");

        var statuses = statuses(400, number -> number % 2 == 0 ? known : unknown);

        for (int number = 0; number < statuses.size(); number++) {
            assertThat(statuses.get(number)).isEqualTo(number % 2 == 0 ? 401 : 404);
        }
        assertThat(poster.post(something(known)).protocol()).isEqualTo("HTTP/2.0");
    }

    @Test
    void speaks_http_1_1_to_a_server_that_knows_no_other_over_few_connections() throws Exception {
        try (var server = server(exchange -> {
            var length = exchange.getRequestBody().readAllBytes().length;
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(length == 3 ? 429 : 400, -1);
        })) {
            var reply = poster.post(something(server.address()));
            var statuses = statuses(100, _ -> server.address());

            assertThat(reply).isEqualTo(new Reply(429, "HTTP/1.1", "7"));
            assertThat(statuses).hasSize(100).containsOnly(429);
            assertThat(connections).hasSizeBetween(1, LIMITS.atOnce());
        }
    }

    @Test
    void believes_nobody_by_a_certificate_that_names_another() throws Exception {
        try (var server = server("127.0.0.2", exchange -> exchange.sendResponseHeaders(201, -1), true)) {
            assertThatThrownBy(() -> poster.post(something(server.address())))
                    .hasStackTraceContaining("127.0.0.2")
                    .hasStackTraceContaining("subject alternative names");
        }
    }

    @Test
    void does_not_go_on_to_where_an_answer_points() throws Exception {
        try (var server = server(exchange -> {
            exchange.getResponseHeaders().add("Location", "https://127.0.0.1:1/");
            exchange.sendResponseHeaders(307, -1);
        })) {
            assertThat(poster.post(something(server.address())).status()).isEqualTo(307);
        }
    }

    @Test
    void waits_for_no_answer_longer_than_it_has() throws Exception {
        try (var server = server(_ -> {}, false)) {
            assertThatThrownBy(() -> poster.post(something(server.address())))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("no answer in time");
        }
    }

    @Test
    void takes_no_answer_that_does_not_end() throws Exception {
        try (var server = server(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var endless = new byte[16 * 1024];
            for (int piece = 0; piece < 1_000; piece++) {
                exchange.getResponseBody().write(endless);
            }
        })) {
            assertThatThrownBy(() -> poster.post(something(server.address()))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void says_so_of_a_server_that_is_not_there() {
        assertThatThrownBy(() -> poster.post(something(URI.create("https://127.0.0.1:1/push"))))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("no connection");
    }

    @FunctionalInterface
    private interface To {
        URI at(int number);
    }

    private ArrayList<Integer> statuses(int number, To to) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Future<Reply>>();
            for (int each = 0; each < number; each++) {
                var address = to.at(each);
                replies.add(threads.submit(() -> poster.post(something(address))));
            }
            var statuses = new ArrayList<Integer>();
            for (var reply : replies) {
                statuses.add(reply.get().status());
            }
            return statuses;
        }
    }

    private static Post something(URI to) {
        return new Post(to, Map.of("content-length", "3", "urgency", "low"), new byte[] {1, 2, 3});
    }

    private record Server(HttpsServer running, URI address) implements AutoCloseable {

        @Override
        public void close() {
            running.stop(0);
        }
    }

    private Server server(HttpHandler handler) throws Exception {
        return server(handler, true);
    }

    private Server server(HttpHandler handler, boolean ends) throws Exception {
        return server("127.0.0.1", handler, ends);
    }

    /// Of HTTP/1.1 alone.
    private Server server(String host, HttpHandler handler, boolean ends) throws Exception {
        var key = CERTIFICATE.resolveSibling("key.pem");
        var tls = SslContextBuilder.forServer(CERTIFICATE.toFile(), key.toFile())
                .sslProvider(SslProvider.JDK)
                .build();
        var server = HttpsServer.create(new InetSocketAddress(host, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(((JdkSslContext) tls).context()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> handle(exchange, handler, ends));
        server.start();
        return new Server(
                server,
                URI.create("https://%s:%d/push/1?a=b"
                        .formatted(host, server.getAddress().getPort())));
    }

    private void handle(HttpExchange exchange, HttpHandler handler, boolean ends) throws IOException {
        connections.add(exchange.getRemoteAddress());
        handler.handle(exchange);
        if (ends) {
            exchange.close();
        }
    }
}
