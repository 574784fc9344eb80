package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.system.Client.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Moderators at work, through the gateway like everybody.
@OnRunningDateline
class AModeratedThreadTest {

    private static final String DESK = "/api/moderation/";

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    AModeratedThreadTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    /// A guest's comment, and what opens it to them.
    private record Written(String id, String key) {}

    @Test
    void is_decided_in_bulk_from_the_queue_and_stands_as_before_once_that_is_undone() throws IOException {
        var writer = "spammer-" + UUID.randomUUID();
        var words = "Whoever reads this should also read what I wrote yesterday.";
        var first = published("A story with its first reply", words, writer);
        var held = new ArrayList<Written>();
        for (var headline : List.of("A second story to reply to", "A third story to reply to")) {
            held.add(written(story(headline), words, writer));
        }
        await().atMost(RunningDateline.PATIENCE)
                .untilAsserted(() -> assertThat(queue("?rule=repeated-post&writer=" + nameOf(held.getFirst())))
                        .containsExactly(held.getFirst().id(), held.getLast().id()));
        var all = List.of(first.id(), held.getFirst().id(), held.getLast().id());
        var before = standing(all);

        for (var decision : List.of("publish", "remove")) {
            var decided = desk("decisions", Map.of("comments", all, "decision", decision, "reason", "Looked at."));
            var after = decision.equals("publish") ? "published" : "removed";
            assertThat(decided.json().findValuesAsString("status")).containsOnly(after);
            assertThat(decided.json().findValuesAsString("outcome")).contains("done");

            var undone = desk("decisions/%s/undo".formatted(decided.text("id")), Map.of());

            assertThat(undone.json().findValuesAsString("outcome")).isSubsetOf("undone", "unchanged");
            assertThat(standing(all)).isEqualTo(before);
        }
        assertThat(audit()).containsSubsequence("undone", "removed", "undone", "published"); // the latest first
    }

    @Test
    void takes_nothing_of_a_suspended_writer_until_the_end_of_it() throws IOException {
        var writer = "rude-" + UUID.randomUUID();
        var written = published("A story with a rude writer", "Nobody asked you.", writer);
        var name = nameOf(written);
        var until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

        var sanction = dateline.as("moderator")
                .put(DESK + "writers/" + name, Map.of("until", until.toString(), "reason", "Calm down."));

        assertThat(sanction.json().path("inForce").asBoolean()).isTrue();
        var refused = judged(written(story("A story without rude writers"), "Nobody asked them either.", writer));
        assertThat(refused.text("status")).isEqualTo("removed");
        assertThat(refused.text("reason")).contains("Calm down.");
        assertThat(dateline.as("moderator")
                        .send("DELETE", DESK + "writers/" + name, "")
                        .status())
                .isEqualTo(204);
        assertThat(judged(written(story("A story of forgiveness"), "Thank you for that.", writer))
                        .text("status"))
                .isEqualTo("published");
        assertThat(audit()).containsSubsequence("pardoned", "suspended");
    }

    @Test
    void that_is_closed_can_be_read_and_takes_no_reply() throws IOException {
        var written = published("A story that was talked about enough", "Enough.", "talker-" + UUID.randomUUID());
        var story = dateline.anyone().get("/api/comments/" + written.id()).text("articleId");
        var thread = "/api/articles/" + story + "/comments";

        assertThat(desk("stories/%s/close".formatted(story), Map.of("reason", "Enough."))
                        .json()
                        .path("open")
                        .asBoolean())
                .isFalse();

        var refused = dateline.anyone().post(thread, comment("One more.", "talker"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:dateline:problem:thread-closed");
        assertThat(dateline.as("moderator").get(thread).json().path("count").asInt())
                .isEqualTo(1);
        assertThat(desk("stories/%s/reopen".formatted(story), Map.of()).status())
                .isEqualTo(200);
        written(story, "One more.", "talker");
        assertThat(audit()).containsSubsequence("reopened", "closed");
    }

    @Test
    void holds_nothing_any_more_of_whoever_asked_to_be_forgotten() throws IOException {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var written = published("A story with a canary", "It said " + canary, canary);
        var moderator = dateline.as("moderator");
        assertThat(moderator.get(DESK + "comments?status=published&q=" + canary).body())
                .contains(written.id());

        var erased = dateline.anyone().send("DELETE", "/api/comments/mine?key=" + written.key(), "");

        assertThat(erased.json().path("erased").asInt()).isEqualTo(1);
        for (var status : List.of("submitted", "held", "published", "removed")) {
            assertThat(moderator
                            .get(DESK + "comments?status=" + status + "&q=" + canary)
                            .json()
                            .path("items"))
                    .isEmpty();
        }
        var story = dateline.anyone().get("/api/comments/" + written.id()).text("articleId");
        for (var path : List.of(
                "/api/comments/" + written.id(),
                "/api/comments/mine/export?key=" + written.key(),
                "/api/articles/" + story + "/comments",
                DESK + "comments/" + written.id(),
                DESK + "audit?limit=100")) {
            assertThat(moderator.get(path).body()).as(path).doesNotContain(canary);
        }
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> !dateline.anyone()
                        .get(dateline.as("editor").get("/api/articles/" + story).text("url"))
                        .body()
                        .contains(canary));
    }

    private String story(String headline) throws IOException {
        return newsroom.publish(newsroom.draft(headline).text("id"), headline).text("id");
    }

    private Written published(String headline, String words, String writer) throws IOException {
        var written = written(story(headline), words, writer);
        assertThat(judged(written).text("status")).isEqualTo("published");
        return written;
    }

    /// The comment service hears of a story a moment after it was published.
    private Written written(String story, String words, String writer) {
        var accepted = await().atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.anyone().post("/api/articles/" + story + "/comments", comment(words, writer)),
                        answer -> answer.status() == 202);
        return new Written(accepted.text("id"), accepted.text("key"));
    }

    private static Map<String, Object> comment(String words, String writer) {
        return Map.of("body", words, "guest", Map.of("name", "Gustav Guest", "email", writer + "@example.org"));
    }

    private Answer judged(Written written) {
        return await().atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.anyone().get("/api/comments/%s?key=%s".formatted(written.id(), written.key())),
                        answer -> !answer.text("status").equals("submitted"));
    }

    private Answer desk(String path, Object body) throws IOException {
        var answer = dateline.as("moderator").post(DESK + path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /// By which moderators find all that one person wrote.
    private String nameOf(Written written) throws IOException {
        return dateline.as("moderator")
                .get(DESK + "comments/" + written.id())
                .json()
                .at("/author/writer")
                .asString();
    }

    private List<String> queue(String query) throws IOException {
        return dateline.as("moderator").get(DESK + "comments" + query).json().path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /// All that moderators see of them; only how often each was saved goes on.
    private Map<String, JsonNode> standing(List<String> comments) throws IOException {
        var standing = new HashMap<String, JsonNode>();
        for (var id : comments) {
            var seen = (ObjectNode)
                    dateline.as("moderator").get(DESK + "comments/" + id).json();
            seen.remove("revision");
            standing.put(id, seen);
        }
        return standing;
    }

    private List<String> audit() throws IOException {
        return dateline.as("moderator").get(DESK + "audit?limit=100").json().path("items").values().stream()
                .map(entry -> entry.path("act").asString())
                .toList();
    }
}
