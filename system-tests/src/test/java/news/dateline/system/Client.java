package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the public address; follows no redirection.
///
/// @param token whose; null: nobody's
record Client(String url, @Nullable String token) {

    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /// A field of the JSON, as text.
        String text(String field) {
            return json().path(field).asString("");
        }
    }

    /// @param path as it is sent, or a whole address
    /// @param headers names and values in turn
    Answer get(String path, String... headers) throws IOException {
        return send(to(path, headers).GET());
    }

    Answer post(String path, Object body, String... headers) throws IOException {
        return send("POST", path, JSON.writeValueAsString(body), headers);
    }

    Answer put(String path, Object body, String... headers) throws IOException {
        return send("PUT", path, JSON.writeValueAsString(body), headers);
    }

    Answer send(String method, String path, String json, String... headers) throws IOException {
        return send(to(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    Answer text(String path, String text) throws IOException {
        return send(to(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(text)));
    }

    Answer bytes(String path, byte[] bytes) throws IOException {
        return send(
                to(path).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(bytes)));
    }

    /// As a browser without a script sends a form.
    Answer form(String path, Map<String, String> fields) throws IOException {
        var typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed)));
    }

    private HttpRequest.Builder to(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("/") ? url + path : path))
                .timeout(TIMEOUT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    static Answer answer(HttpResponse<String> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
