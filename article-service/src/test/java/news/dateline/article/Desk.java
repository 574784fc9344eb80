package news.dateline.article;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import news.dateline.test.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of the service as it runs: somebody at a desk, or a stranger.
public final class Desk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final List<String> credentials;

    private Desk(String address, List<String> credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    public static Desk ofStranger(int port) {
        return new Desk("http://127.0.0.1:" + port, List.of());
    }

    public Desk of(UUID user, String name, String... roles) {
        return new Desk(
                address, List.of("Authorization", "Bearer " + TestIssuer.get().token(user, name, roles)));
    }

    public Desk of(String role) {
        return of(UUID.randomUUID(), "Somebody", role);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer head(String path) {
        return send("HEAD", path, null);
    }

    public Answer post(String path, @Nullable String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer postText(String path, String text, String... headers) {
        return send("POST", path, "text/plain", BodyPublishers.ofString(text), headers);
    }

    public Answer postBytes(String path, String type, byte[] bytes) {
        return send("POST", path, type, BodyPublishers.ofByteArray(bytes));
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// A draft that could be published as it is.
    public Answer draft(String headline) {
        return post("/api/articles", complete(headline));
    }

    public static String complete(String headline) {
        return """
                {"headline": "%s", "standfirst": "In short.", "section": "world", "tags": ["Kosovo", "Old Town"],
                 "body": "<h2>What happened</h2><p>At length.</p>", "urgency": 3}
                """.formatted(headline);
    }

    private Answer send(String method, String path, @Nullable String json, String... headers) {
        return json == null
                ? send(method, path, null, BodyPublishers.noBody(), headers)
                : send(method, path, "application/json", BodyPublishers.ofString(json), headers);
    }

    private Answer send(String method, String path, @Nullable String type, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!credentials.isEmpty()) {
            request.headers(credentials.toArray(String[]::new));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(method, body);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String id() {
            return json().get("id").stringValue();
        }

        public String path() {
            return "/api/articles/" + id();
        }

        /// The code of the problem it is.
        public String problem() {
            return json().get("type").stringValue().replace("urn:dateline:problem:", "");
        }

        /// Where the faults are.
        public List<String> faults() {
            return json().get("errors")
                    .valueStream()
                    .map(fault -> fault.get("pointer").stringValue())
                    .toList();
        }
    }
}
