package news.dateline.tools.running;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests with a time-out, answers as JSON. Any status but 2xx is [Refused].
public final class Http implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public JsonNode get(URI address) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address)));
    }

    public JsonNode get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return json(send(request));
    }

    public JsonNode post(URI address, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return json(send("POST", address, body, headers));
    }

    /// As [#post], and says which revision was answered.
    public Tagged postTagged(URI address, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var response = send("POST", address, body, headers);
        return new Tagged(json(response), response.headers().firstValue("ETag").orElse(""));
    }

    public JsonNode put(URI address, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return json(send("PUT", address, body, headers));
    }

    /// @param file as it is, whatever it holds
    public JsonNode upload(URI address, byte[] file, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
        headers.forEach(request::header);
        return json(send(request));
    }

    public void delete(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).DELETE();
        headers.forEach(request::header);
        send(request);
    }

    private HttpResponse<String> send(String method, URI address, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /// Any answer, whatever its status.
    public HttpResponse<String> page(URI address) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(address).timeout(TIMEOUT).build());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var built = request.timeout(TIMEOUT).build();
        var response = exchange(built);
        if (response.statusCode() / 100 != 2) {
            throw new Refused(built, response);
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException refused) { // says neither who nor why
            throw new ConnectException("nobody listens at " + request.uri());
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// @param etag empty if the answer had none
    public record Tagged(JsonNode body, String etag) {}

    /// An answer that is not 2xx.
    public static final class Refused extends IOException {

        private final int status;
        private final String detail;

        private Refused(HttpRequest request, HttpResponse<String> response) {
            super("%s %s answered %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), excerpt(response.body())));
            this.status = response.statusCode();
            this.detail = detail(response);
        }

        /// What the problem says to people (RFC 9457), with every field at fault; the whole message if it is none.
        public String detail() {
            return detail.isEmpty() ? String.valueOf(getMessage()) : detail;
        }

        private static String detail(HttpResponse<String> response) {
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("application/problem+json")) {
                return "";
            }
            var problem = JSON.readTree(response.body());
            var faults = problem.path("errors").values().stream()
                    .map(fault -> fault.path("pointer").asString("") + " "
                            + fault.path("detail").asString(""))
                    .collect(Collectors.joining("; "));
            return problem.path("detail").asString("") + (faults.isEmpty() ? "" : " " + faults);
        }

        public int status() {
            return status;
        }

        private static String excerpt(String body) {
            return body.length() > 300 ? body.substring(0, 300) + "…" : body;
        }
    }
}
