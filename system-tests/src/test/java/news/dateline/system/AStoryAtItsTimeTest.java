package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@OnRunningDateline
class AStoryAtItsTimeTest {

    private static final int MOST_PAGES = 150;
    private static final Pattern SITE_PATH = Pattern.compile("/(?!/)[^#]*");

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    AStoryAtItsTimeTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    /// Twice: once its process dies before the time and is back, once it is away at the time itself.
    @Test
    void appears_once_though_its_process_is_killed_meanwhile() throws IOException {
        try (var stream = AlertStream.open(dateline)) {
            for (var seconds : List.of(3, 40)) {
                var draft = newsroom.draft("On time in spite of a fall, after " + seconds + " seconds");
                var path = "/api/articles/" + draft.text("id");
                var time = Instant.now().plusSeconds(seconds);
                var scheduled = dateline.as("editor")
                        .post(
                                path + "/schedule",
                                Map.of("publishAt", time.toString(), "alert", Map.of("text", "It is time")));
                assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(200);

                dateline.kill("article-service");

                var ready = Instant.now();
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(RunningDateline.PATIENCE)
                        .until(() -> dateline.anyone().get(path).status() == 200);
                var publishedAt = Instant.parse(dateline.anyone().get(path).text("publishedAt"));
                assertThat(publishedAt).isAfterOrEqualTo(time.minusMillis(1));
                assertThat(publishedAt).isBefore((ready.isAfter(time) ? ready : time).plusSeconds(1));
                stream.alertOf(draft.text("id"));
                assertThat(stream.alerts())
                        .filteredOn(alert -> alert.get("articleId").asString().equals(draft.text("id")))
                        .hasSize(1);
            }
        }
        var verdict = dateline.dateline("verify");
        assertThat(verdict.output()).as(verdict.errors()).contains("lost=0 duplicated_effects=0");
    }

    /// A word that stands nowhere else is looked for wherever a reader could come across it.
    @Test
    void is_met_nowhere_before_its_embargo_ends() throws IOException {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var story = new HashMap<>(Newsroom.story("An embargoed " + canary));
        var end = Instant.now().plusSeconds(45);
        story.put("standfirst", "Nobody has read of the " + canary + " yet.");
        story.put("body", "<p>The " + canary + " sings on Monday.</p>");
        story.put("tags", List.of(canary, "Bridges"));
        story.put("embargoUntil", end.toString());
        var id = dateline.as("reporter").post("/api/articles", story).text("id");
        var path = "/api/articles/" + id;
        var beside = newsroom.published("A story with the embargoed one pinned beside it");
        var pinned = "/api/articles/" + beside.text("id") + "/related";
        var choice = dateline.as("editor").put(pinned, Map.of("pinned", List.of(id)));
        assertThat(choice.status()).as(choice.body()).isEqualTo(200);
        var crawl = new Crawl(canary, id, List.of(pinned, beside.text("url")));

        try (var stream = AlertStream.open(dateline)) {
            var early = dateline.as("editor").post(path + "/publish", Map.of());
            assertThat(early.status()).as(early.body()).isEqualTo(422);
            var scheduled = dateline.as("editor")
                    .post(
                            path + "/schedule",
                            Map.of("publishAt", end.toString(), "alert", Map.of("text", "The " + canary + " sings")));
            assertThat(scheduled.status()).as(scheduled.body()).isEqualTo(200);

            assertThat(placesThatSay(crawl)).isEmpty();
            assertThat(Instant.now()).as("the crawl was over in time").isBefore(end);
            assertThat(stream.frames().toString()).doesNotContain(canary, id);

            await().atMost(RunningDateline.PATIENCE)
                    .until(() -> dateline.anyone().get(path).status() == 200);
            stream.alertOf(id);
        }
        assertThat(placesThatSay(crawl))
                .as("the same places once it is out, or else the crawl has found nothing because it looked nowhere")
                .contains("/", "/city", "/tags/" + canary, path, "/api/articles?limit=100", "topic article-published")
                .contains("/feeds/latest.atom", "/feeds/city/latest.atom", "/sitemaps/news.xml")
                .contains(pinned, beside.text("url"));
    }

    /// @param id of the story that says the canary
    /// @param others places where it stands beside others
    private record Crawl(String canary, String id, List<String> others) {}

    private List<String> placesThatSay(Crawl crawl) throws IOException {
        var canary = crawl.canary();
        var found = new ArrayList<String>();
        for (var place : places(crawl)) {
            for (var reader : List.of(dateline.anyone(), dateline.as("reader"))) {
                if (said(reader.get(place), place, canary).contains(canary) && !found.contains(place)) {
                    found.add(place);
                }
            }
        }
        found.addAll(topicsThatSay(canary));
        return found;
    }

    /// What an answer says beyond what was asked for: a 404 repeats the address, and a list is marked with its tag.
    private static String said(Client.Answer answer, String place, String tag) {
        return (answer.body() + answer.headers()).replace(place, "").replace("tag:" + tag, "");
    }

    /// All that links lead to, and all that somebody who guesses would try.
    private Set<String> places(Crawl crawl) throws IOException {
        var canary = crawl.canary();
        var id = crawl.id();
        var places = new LinkedHashSet<>(crawl.others());
        places.addAll(List.of(
                "/",
                "/city",
                "/tags/bridges",
                "/tags/" + canary,
                "/city/an-embargoed-" + canary,
                "/api/articles/" + id,
                "/api/articles/" + id + "/versions",
                "/api/articles/" + id + "/versions/1",
                "/api/articles/" + id + "/versions/1..1",
                "/api/articles/" + id + "/revisions",
                "/api/articles/" + id + "/revisions/1",
                "/api/articles/" + id + "/working-copy",
                "/api/articles/" + id + "/audit",
                "/api/articles/" + id + "/comments",
                "/api/articles/" + id + "/related",
                "/api/articles/by-slug/an-embargoed-" + canary,
                "/api/articles?limit=100",
                "/api/articles?section=city&limit=100",
                "/api/articles?tag=" + canary,
                "/api/articles?status=scheduled",
                "/api/articles?status=draft",
                "/feeds/latest.atom",
                "/feeds/latest.rss",
                "/feeds/latest.json",
                "/feeds/city/latest.atom",
                "/sitemaps/news.xml",
                "/api/alerts?limit=100"));
        var open = new ArrayDeque<>(places);
        while (!open.isEmpty() && places.size() < MOST_PAGES) {
            var page = Jsoup.parse(dateline.anyone().get(open.remove()).body());
            for (var link : page.select("a[href]").eachAttr("href")) {
                var path = link.replaceFirst("#.*", "");
                if (SITE_PATH.matcher(path).matches() && !path.startsWith("/login") && places.add(path)) {
                    open.add(path);
                }
            }
        }
        return places;
    }

    private List<String> topicsThatSay(String canary) {
        var found = new LinkedHashSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", dateline.running("kafka.bootstrap")),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if ((record.key() + record.value()).contains(canary)) {
                        found.add("topic " + record.topic());
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
