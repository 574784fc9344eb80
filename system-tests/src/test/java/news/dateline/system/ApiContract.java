package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.dateline.system.Client.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `/api/openapi` and `/api/asyncapi` say, held against what is really sent and answered.
record ApiContract(JsonNode openApi, JsonNode asyncApi) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static ApiContract of(RunningDateline dateline) throws IOException {
        var anyone = dateline.anyone();
        return new ApiContract(
                anyone.get("/api/openapi").json(), anyone.get("/api/asyncapi").json());
    }

    /// As in `GET /api/alerts/{}`: what a variable is called does not matter.
    SortedSet<String> operations() {
        var operations = new TreeSet<String>();
        openApi.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method ->
                                operations.add(unnamed(method.toUpperCase(Locale.ROOT) + " " + path.getKey()))));
        return operations;
    }

    static String unnamed(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    /// @param sent the body of the request, if there was one
    void check(String method, String path, @Nullable String sent, Answer answer) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status())
                    .as("%s %s is not described", method, path)
                    .isBetween(400, 499);
            assertFits(openApi.at("/components/schemas/Problem"), openApi, answer.json(), method + " " + path);
            return;
        }
        var what = "%s %s: %d".formatted(method, path, answer.status());
        var described = resolved(response(operation.get(), answer.status(), what));
        if (answer.status() == 204) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        var type = answer.header("Content-Type").replaceAll(";.*", "");
        var schema = described.at("/content/" + type.replace("/", "~1") + "/schema");
        assertThat(schema.isMissingNode())
                .as("%s %s in %s", what, type, described)
                .isFalse();
        if (!type.endsWith("json")) {
            assertThat(schema.get("type").asString()).as(what).isEqualTo("string");
            return;
        }
        assertFits(schema, openApi, answer.json(), what);
        var body = resolved(operation.get().path("requestBody")).at("/content/application~1json/schema");
        if (answer.status() < 300 && sent != null && !body.isMissingNode()) {
            assertFits(body, openApi, Client.JSON.readTree(sent), "what is sent to " + method + " " + path);
        }
    }

    /// @param channel as it is called in the document
    /// @param name of the message
    void checkMessage(String channel, String name, String payload) {
        var message = asyncApi.at("/channels/" + channel + "/messages").properties().stream()
                .map(Map.Entry::getValue)
                .map(reference -> asyncApi.at(reference.get("$ref").asString().substring(1)))
                .filter(described -> described.get("name").asString().equals(name))
                .findFirst();
        assertThat(message).as("%s on %s is described", name, channel).isPresent();
        assertFits(
                message.get().get("payload"),
                asyncApi,
                Client.JSON.readTree(payload),
                "%s on %s".formatted(name, channel));
    }

    private Optional<JsonNode> operation(String method, String path) {
        var plain = path.replaceAll("\\?.*", "");
        return openApi.get("paths").properties().stream()
                .sorted(Comparator.comparingInt(described -> described.getKey().split("\\{", -1).length))
                .filter(described -> Pattern.matches(described.getKey().replaceAll("\\{[^}]*}", "[^/]+"), plain))
                .map(described -> described.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static JsonNode response(JsonNode operation, int status, String what) {
        var responses = operation.get("responses");
        var exact = responses.path(String.valueOf(status));
        var described = exact.isMissingNode() ? responses.path(status / 100 + "XX") : exact;
        assertThat(described.isMissingNode()).as("%s is not described", what).isFalse();
        return described;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? openApi.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void assertFits(JsonNode schema, JsonNode document, JsonNode value, String what) {
        var whole = Client.JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(value);
        assertThat(faults).as("%s: %s", what, value).isEmpty();
    }
}
