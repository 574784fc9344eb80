package news.dateline.tools.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Copy;
import news.dateline.tools.verify.Facts.Parked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the services' internal exports, the topics and the threads.
record Exports(RunningSystem system, Http http) {

    /// In an order that lets nothing look lost that is only under way: stores before topics, copies after both.
    Facts read() throws IOException, InterruptedException {
        var aggregates = new ArrayList<Aggregate>();
        for (var service : RunningSystem.EVENT_SERVICES) {
            for (var collection : http.get(system.inside(service, "/aggregates"))) {
                var name = collection.asString();
                pages(service, "/aggregates/" + name, row -> aggregates.add(aggregate(name, row)));
            }
        }
        var sent = KafkaTopics.read(system.kafka());
        var projections = new ArrayList<String>();
        var copies = new ArrayList<Copy>();
        var parked = new ArrayList<Parked>();
        for (var service : RunningSystem.EVENT_SERVICES) {
            for (var collection : http.get(system.inside(service, "/projections"))) {
                var name = service + "/" + collection.asString();
                projections.add(name);
                pages(service, "/projections/" + collection.asString(), row -> copies.add(copy(name, row)));
            }
            for (var letter : http.get(system.inside(service, "/deadletters"))) {
                parked.add(new Parked(service, id(letter.path("eventId")), id(letter.path("subject"))));
            }
        }
        return new Facts(aggregates, copies, projections, sent, parked, new Threads(system, http).of(sent));
    }

    private void pages(String service, String path, Consumer<JsonNode> row) throws IOException, InterruptedException {
        var after = "";
        do {
            var page = http.get(system.inside(service, path + after));
            page.get("items").forEach(row);
            after = page.hasNonNull("next") ? "?after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());
    }

    private static Aggregate aggregate(String collection, JsonNode row) {
        return new Aggregate(
                collection,
                UUID.fromString(row.get("id").asString()),
                row.get("revision").asLong(),
                row.get("sequence").asLong(),
                row.get("unsent").asInt(),
                row.hasNonNull("unsentSince")
                        ? Instant.parse(row.get("unsentSince").asString())
                        : null);
    }

    private static Copy copy(String projection, JsonNode row) {
        return new Copy(
                projection,
                UUID.fromString(row.get("id").asString()),
                row.get("sequence").asLong());
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isString() ? UUID.fromString(node.asString()) : null;
    }
}
