package news.dateline.site.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people at their desks ask of the services, each request in the name of whoever makes it: their token is passed
/// on unread, and the service judges it. Whatever a service answers is handed back; [ServiceAwayException] says that
/// none did.
public final class Newsroom {

    public enum Service {
        ARTICLE,
        /// The same instances, given the time that a picture takes.
        PICTURES,
        COMMENT,
        NOTIFICATION,
        IDENTITY
    }

    /// Where a request goes.
    ///
    /// @param path a template, so that metrics know one address and not thousands
    public record Door(Service service, String path, Map<String, ?> variables) {

        public static Door of(Service service, String path) {
            return new Door(service, path, Map.of());
        }

        public static Door of(Service service, String path, Object id) {
            return new Door(service, path, Map.of("id", id));
        }
    }

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Map<Service, Instances> services;
    private final JsonMapper json;

    Newsroom(Map<Service, Instances> services, JsonMapper json) {
        this.services = Map.copyOf(services);
        this.json = json;
    }

    /// Asks until one instance answers.
    public Answer read(Door door, String authorization) {
        return answer(() -> instances(door)
                .read(http -> exchanged(http.get().uri(door.path(), door.variables()), authorization, Map.of())));
    }

    /// Sends it once.
    ///
    /// @param body as JSON
    public Answer send(HttpMethod method, Door door, String authorization, @Nullable Object body) {
        return send(method, door, authorization, body, Map.of());
    }

    /// @param headers besides
    public Answer send(
            HttpMethod method, Door door, String authorization, @Nullable Object body, Map<String, String> headers) {
        return write(door, http -> {
            var request = http.method(method).uri(door.path(), door.variables());
            var sent = body == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(body);
            return exchanged(sent, authorization, headers);
        });
    }

    /// Sends a text, once.
    ///
    /// @param headers besides
    public Answer sendText(Door door, String authorization, String text, Map<String, String> headers) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return write(door, http -> {
            var request = http.post()
                    .uri(door.path(), door.variables())
                    .contentType(TEXT)
                    .body(body -> body.write(bytes));
            return exchanged(request, authorization, headers);
        });
    }

    /// Sends a file as it is, once.
    public Answer sendFile(Door door, String authorization, InputStreamSource file) {
        return write(door, http -> {
            var request = http.post()
                    .uri(door.path(), door.variables())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(body -> {
                        try (var read = file.getInputStream()) {
                            read.transferTo(body);
                        }
                    });
            return exchanged(request, authorization, Map.of());
        });
    }

    private Answer write(Door door, Function<RestClient, ResponseEntity<JsonNode>> command) {
        return answer(() -> instances(door).write(command));
    }

    private Instances instances(Door door) {
        return Optional.ofNullable(services.get(door.service())).orElseThrow();
    }

    private Answer answer(Supplier<ResponseEntity<JsonNode>> asked) {
        try {
            var answer = asked.get();
            var body = Optional.ofNullable(answer.getBody()).orElseGet(json::missingNode);
            var status = answer.getStatusCode().value();
            return new Answer(status, body, answer.getHeaders().getETag(), json);
        } catch (HttpClientErrorException refusal) {
            return new Answer(refusal.getStatusCode().value(), read(refusal.getResponseBodyAsByteArray()), null, json);
        }
    }

    private JsonNode read(byte[] refusal) {
        try {
            return json.readTree(refusal);
        } catch (JacksonException noProblem) {
            return json.missingNode(); // A refusal without words is one all the same.
        }
    }

    private static ResponseEntity<JsonNode> exchanged(
            RequestHeadersSpec<?> request, String authorization, Map<String, String> headers) {
        return request.headers(all -> {
                    all.set(HttpHeaders.AUTHORIZATION, authorization);
                    headers.forEach(all::set);
                })
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
