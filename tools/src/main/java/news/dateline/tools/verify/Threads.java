package news.dateline.tools.verify;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import news.dateline.events.Topic;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import news.dateline.tools.verify.Facts.Sent;
import tools.jackson.databind.JsonNode;

/// Reads the threads of comments, past the gateway, which limits and caches.
record Threads(RunningSystem system, Http http) {

    private static final String SERVICE = "comment-service";
    private static final int COUNTED_AT_ONCE = 100; // no more are counted in one call

    /// Of every published story that Kafka knows of; a withdrawn one has none. A thread is read to its end where its
    /// readers are told of comments, or ever were: the others are counted many at once.
    List<Facts.Thread> of(List<Sent> sent) throws IOException, InterruptedException {
        var stories = sent.stream()
                .filter(event -> event.topic() == Topic.ARTICLE_PUBLISHED)
                .map(Sent::subject)
                .distinct();
        var discussed = sent.stream()
                .filter(event -> event.topic() == Topic.COMMENT_PUBLISHED)
                .map(Sent::key)
                .collect(toSet());
        var threads = new ArrayList<Facts.Thread>();
        for (var some : stories.gather(Gatherers.windowFixed(COUNTED_AT_ONCE)).toList()) {
            for (var counted : counts(some).properties()) {
                var story = UUID.fromString(counted.getKey());
                if (counted.getValue().asLong() == 0 && !discussed.contains(counted.getKey())) {
                    threads.add(new Facts.Thread(story, 0, 0));
                } else {
                    read(story).ifPresent(threads::add);
                }
            }
        }
        return threads;
    }

    private JsonNode counts(List<UUID> stories) throws IOException, InterruptedException {
        var ids = stories.stream().map(UUID::toString).collect(joining(","));
        return http.get(system.of(SERVICE, "/api/comments/counts?articles=" + ids))
                .get("counts");
    }

    /// Empty if the story was withdrawn since.
    private Optional<Facts.Thread> read(UUID story) throws IOException, InterruptedException {
        var path = "/api/articles/" + story + "/comments?limit=100";
        try {
            var page = http.get(system.of(SERVICE, path));
            var count = page.get("count").asLong();
            var comments = published(page);
            while (page.hasNonNull("next")) {
                page = http.get(
                        system.of(SERVICE, path + "&cursor=" + page.get("next").asString()));
                comments += published(page);
            }
            return Optional.of(new Facts.Thread(story, count, comments));
        } catch (Http.Refused gone) {
            if (gone.status() != 404 && gone.status() != 410) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    /// A deleted comment that was answered stands there, and is not counted.
    private static long published(JsonNode page) {
        return page.get("items").values().stream()
                .filter(comment -> comment.path("status").asString().equals("published"))
                .count();
    }
}
