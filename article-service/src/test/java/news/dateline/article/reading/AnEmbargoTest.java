package news.dateline.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnEmbargoTest {

    private static final String AHEAD = "2099-07-01T06:00:00Z";

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;
    private String canary;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
        canary = "canary-" + UUID.randomUUID();
    }

    private Answer embargoed() {
        return reporter.post(
                "/api/articles",
                Desk.complete(canary)
                        .replace("\"Kosovo\"", "\"" + canary + "\"")
                        .replace("\"urgency\"", "\"embargoUntil\": \"" + AHEAD + "\", \"urgency\""));
    }

    private void assertUnseen(Answer story) {
        var doors = List.of(
                story.path(),
                story.path() + "/ninjs",
                story.path() + "/versions",
                story.path() + "/versions/1",
                story.path() + "/versions/1..1",
                "/api/articles",
                "/api/articles?limit=100",
                "/api/articles?section=world&limit=100",
                "/api/articles?tag=" + canary,
                "/api/articles?section=world&tag=" + canary,
                "/feeds/latest.atom",
                "/feeds/latest.rss",
                "/feeds/latest.json",
                "/feeds/world/latest.atom",
                "/sitemaps/news.xml",
                "/api/search?q=" + canary,
                "/api/articles/by-slug/" + canary);
        for (var reader : List.of(stranger, stranger.of("reader"), stranger.of("moderator"), stranger.of("reporter"))) {
            for (var door : doors) {
                var answer = reader.get(door);
                assertThat(answer.response().headers().map().toString())
                        .as(door)
                        .doesNotContain(story.id());
                if (door.equals("/api/articles") || door.contains("?") || !door.startsWith("/api/")) {
                    assertThat(answer.status()).as(door).isEqualTo(200);
                    assertThat(answer.text()).as(door).doesNotContain(canary, story.id());
                } else { // a 404 repeats the address that was asked for, and says no more
                    assertThat(answer.status()).as(door).isEqualTo(404);
                    assertThat(answer.text()).as(door).doesNotContain("In short", "At length");
                }
            }
        }
    }

    @Test
    void keeps_a_story_from_readers_in_every_status() {
        var story = embargoed();
        assertUnseen(story);
        reporter.post(story.path() + "/submit", null);
        assertUnseen(story);
        editor.post(story.path() + "/approve", null);
        assertUnseen(story);

        var early = editor.post(story.path() + "/publish", "{}");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.problem()).isEqualTo("embargoed");
        assertUnseen(story);

        var scheduled = editor.post(story.path() + "/schedule", "{\"publishAt\": \"" + AHEAD + "\"}");
        assertThat(scheduled.status()).isEqualTo(200);
        assertUnseen(story);
    }

    @Test
    void is_kept_by_the_way_to_the_store_even_if_a_story_were_published_before_its_end() {
        var story = reporter.post("/api/articles", Desk.complete(canary).replace("\"Kosovo\"", "\"" + canary + "\""));
        editor.post(story.path() + "/publish", "{}");
        assertThat(stranger.get(story.path()).status()).isEqualTo(200);
        await().until(() -> stranger.get("/api/search?q=" + canary).text().contains(story.id()));

        store.updateFirst(
                Query.query(Criteria.where("_id").is(UUID.fromString(story.id()))),
                new Update().set("state.embargoUntil", Date.from(Instant.parse(AHEAD))),
                "articles");

        assertThat(store.count(
                        new Query(Criteria.where("state.embargoUntil").exists(true)), Document.class, "articles"))
                .isPositive();
        assertUnseen(story);
    }

    @Test
    void is_told_to_the_newsroom_and_stays_until_somebody_lifts_it() {
        var story = embargoed();
        assertThat(story.json().get("embargoUntil").stringValue()).isEqualTo(AHEAD);

        var saved = editor.put(story.path(), Desk.complete("Other words"), "If-Match", "\"1\"");
        assertThat(saved.json().get("embargoUntil").stringValue()).isEqualTo(AHEAD);

        var lifted = editor.put(
                story.path(),
                Desk.complete("Other words").replace("\"urgency\"", "\"embargoUntil\": null, \"urgency\""),
                "If-Match",
                "\"2\"");
        assertThat(lifted.json().has("embargoUntil")).isFalse();
        assertThat(editor.post(story.path() + "/publish", "{}").status()).isEqualTo(200);
        assertThat(editor.get(story.path() + "/audit").text()).contains("\"embargoed\"", "\"none\"");
    }
}
