package news.dateline.comment;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/// Plain HTTP, as readers' browsers send it.
@Lazy
public class Readers {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final URI service;

    Readers(@Value("${local.server.port}") int port) {
        this.service = URI.create("http://127.0.0.1:" + port);
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public <T> T json(String path) {
            return JsonPath.read(body(), path);
        }

        public String all() {
            return response.headers().map() + body();
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer comment(UUID articleId, Map<String, ?> form, String... headers) {
        return send(request("/api/articles/%s/comments".formatted(articleId), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(form))));
    }

    public Answer commentAsGuest(UUID articleId, String body, String... headers) {
        return comment(articleId, Map.of("body", body, "guest", guest()), headers);
    }

    /// Any request at all.
    ///
    /// @param body as JSON
    public Answer ask(String method, String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    public Answer thread(UUID articleId) {
        return get("/api/articles/%s/comments".formatted(articleId));
    }

    public static Map<String, String> guest() {
        return Map.of("name", "Bo", "email", "bo@example.org");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
