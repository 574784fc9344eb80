package news.dateline.tools.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Stands for the ports of all services: gives each request the answer that was agreed on, else 404.
public final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var answer = answers.get(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var body = (answer == null ? "not here" : answer).getBytes(UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /// @param request as in `GET /actuator/deadletters`
    public FakeService answers(String request, String body) {
        answers.put(request, body);
        return this;
    }

    /// A system whose services all listen here.
    public RunningSystem system(String... services) {
        var values = new Properties();
        Arrays.stream(services)
                .forEach(service -> List.of(".port", ".management-port")
                        .forEach(port -> values.put(
                                service + port,
                                String.valueOf(server.getAddress().getPort()))));
        return new RunningSystem(values);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
