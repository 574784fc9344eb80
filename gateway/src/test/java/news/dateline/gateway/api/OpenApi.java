package news.dateline.gateway.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The one document, put together from what each room says of itself.
final class OpenApi {

    /// The rooms that say something, in the order in which it is read.
    private static final List<String> ROOMS =
            List.of("web", "article-service", "comment-service", "notification-service", "identity-service", "gateway");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OpenApi() {}

    static ObjectNode merged() {
        var document = JSON.createObjectNode();
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Dateline")
                .put("version", "1")
                .put(
                        "description",
                        "Stories, replies and alerts. Times are RFC 3339 in UTC, ids UUIDs, refusals problems (RFC 9457).");
        document.putArray("servers").addObject().put("url", "/");
        document.putObject("paths");
        document.putObject("components");
        ROOMS.forEach(room -> merge(document, said(room), ""));
        return document;
    }

    private static JsonNode said(String room) {
        try (var file = Files.newBufferedReader(Path.of("..", room, "openapi.yaml"))) {
            Map<String, Object> said = new Yaml().load(file);
            return JSON.valueToTree(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Objects grow together; nothing is said twice.
    private static void merge(ObjectNode whole, JsonNode part, String at) {
        part.properties().forEach(property -> {
            var here = at + "/" + property.getKey();
            var before = whole.get(property.getKey());
            if (before == null) {
                whole.set(property.getKey(), property.getValue());
            } else if (before instanceof ObjectNode object
                    && property.getValue().isObject()) {
                merge(object, property.getValue(), here);
            } else {
                throw new IllegalStateException(here + " is said by two rooms");
            }
        });
    }

    static String text(JsonNode document) {
        return JSON.writeValueAsString(document) + "\n";
    }

    /// The committed file, rewritten first when the build is told to with `-Ddateline.contract=write`.
    static String committed(String name, String generated) {
        var file = Path.of("src/main/resources/api", name);
        try {
            if ("write".equals(System.getProperty("dateline.contract"))) {
                Files.writeString(file, generated);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
