package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.Stories;
import news.dateline.messaging.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TheStoryStreamTest {

    static final Alerts topics = new Alerts();
    static Gateway gateway;
    static Gateway other;

    final UUID story = Ids.next();
    final String stream = "/api/articles/" + story + "/stream";

    @BeforeAll
    static void start() {
        topics.createTopics();
        gateway = Gateway.with(topics.settings());
        other = Gateway.with(topics.settings());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        topics.close();
    }

    @Test
    void tells_what_happens_to_one_story_and_no_other_and_every_alert() {
        try (var page = new OpenPage(gateway.at(stream))) {
            page.awaitBlock("event: welcome");

            topics.happens(Stories.updated(Ids.next(), "world"));
            topics.happens(Stories.updated(story, "world"));
            page.awaitKinds("updated");
            topics.happens(Stories.commented(story));
            page.awaitKinds("updated", "comment");
            topics.raise("Harbour closed");
            page.awaitKinds("updated", "comment", "alert");
            topics.happens(Stories.uncommented(story, false));
            topics.happens(Stories.uncommented(story, true));
            page.awaitKinds("updated", "comment", "alert", "comment-removed");
            topics.happens(Stories.withdrawn(story, "world"));
            page.awaitKinds("updated", "comment", "alert", "comment-removed", "withdrawn");
        }
    }

    @Test
    void shows_what_a_page_needs_and_nothing_else() {
        try (var page = new OpenPage(gateway.at(stream))) {
            page.awaitBlock("event: welcome");
            var comment = Ids.next();

            topics.happens(Stories.updated(story, "world"));
            page.awaitKinds("updated");
            topics.happens(Stories.commented(story, comment, "Well\nsaid."));

            page.awaitBlock("data: {\"articleId\":\"" + story + "\",\"version\":2,\"headline\":\"Fire is out\","
                    + "\"url\":\"/world/fire\",\"updatedAt\":\"2026-11-24T12:00:00Z\",\"change\":\"update\","
                    + "\"note\":\"It is out.\"}");
            page.awaitBlock("data: {\"id\":\"" + comment + "\",\"articleId\":\"" + story + "\",\"articleVersion\":1,"
                    + "\"depth\":0,\"author\":\"Ada\",\"body\":\"Well\\nsaid.\",\"submittedAt\":\"2026-11-24T12:00:00Z\","
                    + "\"publishedAt\":\"2026-11-24T12:00:00Z\"}");
        }
    }

    @Test
    void resumes_without_a_gap_and_without_a_repeat_on_any_gateway() {
        String seen;
        try (var page = new OpenPage(gateway.at(stream))) {
            page.awaitBlock("event: welcome");
            topics.happens(Stories.commented(story));
            page.awaitKinds("comment");
            topics.happens(Stories.updated(story, "world"));
            page.awaitKinds("comment", "updated");
            seen = page.lastId();
        }
        assertThat(seen).matches("-1(\\.(-1|\\d+)){4}|\\d+(\\.(-1|\\d+)){4}");

        topics.happens(Stories.commented(story));
        topics.raise("Harbour closed");
        try (var here = new OpenPage(gateway.at(stream), "Last-Event-ID", seen);
                var there = new OpenPage(other.at(stream + "?lastEventId=" + seen))) {
            await().untilAsserted(() -> assertThat(here.kinds()).containsExactlyInAnyOrder("comment", "alert"));
            await().untilAsserted(() -> assertThat(there.kinds()).containsExactlyInAnyOrder("comment", "alert"));
        }
    }

    @Test
    void of_a_comment_that_was_taken_away_meanwhile_tells_that_alone() {
        String seen;
        try (var page = new OpenPage(gateway.at(stream))) {
            seen = page.awaitBlock("event: welcome").lastId();
        }
        var comment = Ids.next();
        topics.happens(Stories.commented(story, comment, "Rude."), 1);
        topics.happens(Stories.uncommented(story, comment), 2);
        try (var page = new OpenPage(gateway.at(stream))) {
            page.awaitBlock("event: welcome");
            topics.happens(Stories.updated(story, "world"));
            page.awaitBlock("event: updated");
        }

        await().untilAsserted(() -> {
            try (var back = new OpenPage(gateway.at(stream), "Last-Event-ID", seen)) {
                back.awaitBlock("event: updated");
                assertThat(back.kinds()).containsExactlyInAnyOrder("comment-removed", "updated");
            }
        });
    }

    @Test
    void is_asked_for_by_a_storys_id() {
        assertThat(gateway.get("/api/articles/nonsense/stream").statusCode()).isEqualTo(400);
        assertThat(gateway.send("POST", stream, "{}").statusCode()).isEqualTo(405);
    }
}
