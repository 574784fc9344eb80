package news.dateline.tools.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What the newsroom knows of a story that was taken down: enough to look for it.
record WithdrawnStory(UUID id, String slug, String section, List<String> tags, Instant publishedAt, Instant at) {

    static WithdrawnStory of(JsonNode story) {
        return new WithdrawnStory(
                UUID.fromString(story.get("id").asString()),
                story.get("slug").asString(),
                story.get("section").asString(),
                story.get("tags").valueStream().map(JsonNode::asString).toList(),
                Instant.parse(story.get("publishedAt").asString()),
                Instant.parse(story.get("updatedAt").asString()));
    }

    String page() {
        return "/" + section + "/" + slug;
    }
}
