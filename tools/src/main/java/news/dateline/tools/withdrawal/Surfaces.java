package news.dateline.tools.withdrawal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;

/// Every surface there is, as readers reach it: through the one door.
record Surfaces(RunningSystem system, Http http, WithdrawnStory story) {

    private static final int OK = 200;
    private static final int MISSING = 404;
    private static final int GONE = 410;
    private static final int LONGEST_QUERY = 200;

    List<Surface> all() throws InterruptedException {
        var id = "/api/articles/" + story.id();
        var all = new ArrayList<Surface>();
        all.add(gone(id));
        all.add(gone("/api/articles/by-slug/" + story.slug()));
        all.add(gone(id + "/ninjs"));
        all.add(gone(id + "/versions"));
        all.add(gone(id + "/versions/1"));
        all.add(gone(id + "/related"));
        all.add(gone(id + "/comments"));
        all.add(gone(story.page()));
        all.add(list("/api/articles?limit=100", "id", "publishedAt"));
        all.add(list("/api/articles?limit=100&section=" + story.section(), "id", "publishedAt"));
        story.pictures().forEach(picture -> all.add(picture(picture)));
        all.add(page("/"));
        all.add(page("/" + story.section()));
        for (var feed : List.of("/feeds/latest.", "/feeds/" + story.section() + "/latest.")) {
            all.add(page(feed + "atom"));
            all.add(page(feed + "rss"));
            all.add(page(feed + "json"));
        }
        all.add(page("/sitemaps/news.xml"));
        all.add(search("/api/search?q="));
        all.add(search("/search?q="));
        for (var tag : story.tags()) {
            all.add(list("/api/articles?limit=100&tag=" + encoded(tag), "id", "publishedAt"));
        }
        all.add(beside("/api/articles?limit=20&section=" + story.section()));
        all.add(list("/api/alerts?limit=100", "articleId", "raisedAt"));
        AlertReplay.of(system, http, story.id()).ifPresent(replay -> all.add(replay.surface()));
        return all;
    }

    private Surface gone(String path) {
        return new Surface("GET " + path, () -> http.page(system.at(path)).statusCode() == GONE);
    }

    /// A picture is there no more, or for other stories that show it.
    private Surface picture(String path) {
        return new Surface("GET " + path, () -> {
            var answer = http.page(system.at(path));
            return answer.statusCode() == MISSING
                    || answer.statusCode() == OK
                            && !answer.headers()
                                    .firstValue("Cache-Tag")
                                    .orElseThrow()
                                    .contains(story.id().toString());
        });
    }

    /// A page, or a feed, does not link to the story. It is built of the same lists, so its first one is looked at.
    private Surface page(String path) {
        return new Surface("GET " + path, () -> {
            var body = http.page(system.at(path)).body();
            return !body.contains(story.page() + "\"") && !body.contains(story.page() + "<");
        });
    }

    /// Its own words do not lead to it. A slug is made of the headline's.
    private Surface search(String path) {
        var words = story.slug().replace('-', ' ');
        var bounded = words.substring(0, Math.min(words.length(), LONGEST_QUERY));
        return new Surface("GET " + path + encoded(bounded), () -> {
            var body = http.page(system.at(path + encoded(bounded))).body();
            return !body.contains(story.id().toString()) && !body.contains(story.page() + "\"");
        });
    }

    /// A list does not hold the story anywhere down to where it stood.
    private Surface list(String path, String id, String time) {
        return new Surface("GET " + path, () -> isNowhereIn(path, id, time));
    }

    /// It stands beside none of the latest stories of its section.
    private Surface beside(String latest) {
        return new Surface("GET /api/articles/*/related of " + latest, () -> isBesideNoneOf(latest));
    }

    private boolean isBesideNoneOf(String latest) throws IOException, InterruptedException {
        for (var other : http.get(system.at(latest)).get("items")) {
            var id = other.get("id").asString();
            var answer = http.page(system.at("/api/articles/" + id + "/related?limit=20"));
            if (answer.body().contains(story.id().toString())) {
                return false;
            }
        }
        return true;
    }

    private boolean isNowhereIn(String path, String id, String time) throws IOException, InterruptedException {
        var next = "";
        do {
            var page = http.get(system.at(path + next));
            var oldest = Instant.MAX;
            for (var item : page.get("items")) {
                if (item.get(id).asString().equals(story.id().toString())) {
                    return false;
                }
                oldest = Instant.parse(item.get(time).asString());
            }
            next = page.hasNonNull("next") && !oldest.isBefore(story.publishedAt())
                    ? "&cursor=" + encoded(page.get("next").asString())
                    : "";
        } while (!next.isEmpty());
        return true;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
