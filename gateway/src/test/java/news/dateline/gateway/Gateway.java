package news.dateline.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/// A gateway of its own on a free port, asked from outside like any other.
public final class Gateway implements AutoCloseable {

    /// Nothing listens there.
    public static final String NOWHERE = "http://127.0.0.1:1";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ConfigurableApplicationContext context;

    private Gateway(Map<String, String> properties) {
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new OwnEventLoops())
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    /// Several gateways in one JVM: the end of one must not take the event loops of the others.
    private static final class OwnEventLoops implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(ReactorResourceFactory.class, () -> {
                var loops = new ReactorResourceFactory();
                loops.setUseGlobalResources(false);
                return loops;
            });
        }
    }

    /// Settings with neither services, nor store, nor broker.
    public static Map<String, String> alone() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("management.server.port", "0");
        properties.put("management.server.address", "127.0.0.1");
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        properties.put("spring.mongodb.uri", "mongodb://127.0.0.1:1/gateway?serverSelectionTimeoutMS=200");
        properties.put("dateline.gateway-client-secret", "secret");
        properties.put("dateline.jwks-uri", NOWHERE + "/identity/oauth2/jwks");
        for (var service : new String[] {"article", "comment", "notification", "identity", "site"}) {
            properties.put("dateline.services." + service, NOWHERE);
        }
        return properties;
    }

    public static Gateway with(Map<String, String> changes) {
        var properties = alone();
        properties.putAll(changes);
        return new Gateway(properties);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + path);
    }

    /// @param headers names and values in turn
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
