package news.dateline.tools.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the newsroom knows of a story that was taken down: enough to look for it.
///
/// @param pictures addresses of the pictures that it showed, at every width
record WithdrawnStory(
        UUID id,
        String slug,
        String section,
        List<String> tags,
        List<String> pictures,
        Instant publishedAt,
        Instant at) {

    static WithdrawnStory of(JsonNode story) {
        return new WithdrawnStory(
                UUID.fromString(story.get("id").asString()),
                story.get("slug").asString(),
                story.get("section").asString(),
                story.get("tags").valueStream().map(JsonNode::asString).toList(),
                pictures(story),
                Instant.parse(story.get("publishedAt").asString()),
                Instant.parse(story.get("updatedAt").asString()));
    }

    private static List<String> pictures(JsonNode story) {
        return Stream.concat(
                        Stream.of(story.path("picture")), story.path("figures").valueStream())
                .flatMap(picture -> picture.path("renditions").valueStream())
                .map(rendition -> rendition.get("url").asString())
                .distinct()
                .toList();
    }

    String page() {
        return "/" + section + "/" + slug;
    }
}
