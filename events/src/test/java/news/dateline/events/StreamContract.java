package news.dateline.events;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the gateway writes to open pages: of each event, what a page shows.
final class StreamContract {

    private static final List<Shown> SHOWN = List.of(
            new Shown(
                    "alert",
                    EventType.ALERT_RAISED,
                    List.of(
                            "alertId",
                            "generation",
                            "kind",
                            "articleId",
                            "headline",
                            "text",
                            "section",
                            "urgency",
                            "url",
                            "raisedAt")),
            new Shown(
                    "updated",
                    EventType.ARTICLE_UPDATED,
                    List.of("articleId", "version", "headline", "standfirst", "url", "updatedAt", "change", "note")),
            new Shown("withdrawn", EventType.ARTICLE_WITHDRAWN, List.of("articleId", "reason", "withdrawnAt")),
            new Shown(
                    "comment",
                    EventType.COMMENT_PUBLISHED,
                    List.of(
                            "commentId",
                            "articleId",
                            "articleVersion",
                            "parentId",
                            "depth",
                            "author",
                            "body",
                            "submittedAt",
                            "publishedAt")),
            new Shown("comment-removed", EventType.COMMENT_REMOVED, List.of("commentId", "articleId", "removedAt")));

    /// What a page calls an id that is the frame's own.
    private static final Map<String, String> OWN = Map.of("alertId", "id", "commentId", "id");

    private final JsonMapper json;

    StreamContract(JsonMapper json) {
        this.json = json;
    }

    void addTo(ObjectNode channels, ObjectNode operations, ObjectNode messages) {
        SHOWN.forEach(shown -> message(messages, shown.name(), payload(shown)));
        message(messages, "welcome", nothing());
        message(messages, "reset", nothing());
        channel(channels, operations, "alert-stream", "/api/alerts/stream", Set.of("alert"));
        var all = new HashSet<String>();
        SHOWN.forEach(shown -> all.add(shown.name()));
        channel(channels, operations, "story-stream", "/api/articles/{id}/stream", all)
                .putObject("parameters")
                .putObject("id")
                .put("description", "The story's, a UUID.");
    }

    private static void message(ObjectNode messages, String name, JsonNode payload) {
        messages.putObject("stream." + name).put("name", name).set("payload", payload);
    }

    private static ObjectNode channel(
            ObjectNode channels, ObjectNode operations, String name, String address, Set<String> kinds) {
        var channel = channels.putObject(name)
                .put("address", address)
                .put(
                        "description",
                        "Server-sent events over HTTP. The name of a message is that of its event, its payload the data.");
        var references = channel.putObject("messages");
        SHOWN.stream().map(Shown::name).filter(kinds::contains).forEach(kind -> refer(references, kind));
        List.of("welcome", "reset").forEach(kind -> refer(references, kind));
        operations
                .putObject("receive-" + name)
                .put("action", "receive")
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
        return channel;
    }

    private static void refer(ObjectNode references, String kind) {
        references.putObject(kind).put("$ref", "#/components/messages/stream." + kind);
    }

    private ObjectNode payload(Shown shown) {
        var schema = Contract.schemaOf(shown.of());
        var demanded = new HashSet<String>();
        schema.get("required").forEach(name -> demanded.add(name.stringValue()));
        var payload = nothing();
        var properties = payload.putObject("properties");
        var required = payload.putArray("required");
        for (var field : shown.fields()) {
            var name = OWN.getOrDefault(field, field);
            properties.set(name, schema.get("properties").get(field));
            if (demanded.contains(field)) {
                required.add(name);
            }
        }
        return payload;
    }

    private ObjectNode nothing() {
        return json.createObjectNode().put("type", "object").put("additionalProperties", false);
    }

    private record Shown(String name, EventType of, List<String> fields) {}
}
