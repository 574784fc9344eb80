package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Each process in turn is killed while stories are being published. `-Ddateline.long=true` kills each three times.
@OnRunningDateline
class AKilledProcessTest {

    private static final int BEFORE = 5;
    private static final int AFTER = 5;

    private final RunningDateline dateline;

    AKilledProcessTest(RunningDateline dateline) {
        this.dateline = dateline;
    }

    static Stream<String> processes() {
        int rounds = Boolean.getBoolean("dateline.long") ? 3 : 1;
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(_ -> Stream.of(
                        "article-service",
                        "comment-service",
                        "notification-service",
                        "identity-service",
                        "site",
                        "gateway",
                        "local"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void costs_no_story_its_alert_and_doubles_none(String process) throws IOException {
        try (var stream = AlertStream.open(dateline)) {
            var published = publishWhile(() -> dateline.kill(process));

            await("the alert of every story that was acknowledged")
                    .atMost(RunningDateline.PATIENCE)
                    .untilAsserted(() -> assertThat(stories(stream)).containsAll(published));
            assertThat(stories(stream)).doesNotHaveDuplicates();
            assertThat(stream.alerts())
                    .extracting(alert -> alert.get("id").asString())
                    .doesNotHaveDuplicates();
            assertThat(stream.frames())
                    .extracting(ServerSentEvents.Frame::event)
                    .doesNotContain("reset");
            assertReplyIsShown(published.getLast());
        }
        var verdict = dateline.dateline("verify");
        assertThat(verdict.output()).as(verdict.errors()).contains("lost=0 duplicated_effects=0");
        assertThat(verdict.status()).isZero();
    }

    private void assertReplyIsShown(String story) {
        var thread = "/api/articles/" + story + "/comments";
        var reply = Map.of("body", "Still here, and reading " + story);
        await("a reply that is taken")
                .atMost(RunningDateline.PATIENCE)
                .ignoreExceptions()
                .until(() -> dateline.as("reader").post(thread, reply).status() == 202);
        await("a reply that is judged and shown")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(thread).body().contains("Still here, and reading " + story));
    }

    @Test
    void of_identity_leaves_what_it_had_signed_before_usable() throws IOException {
        var token = dateline.token("editor");

        dateline.kill("identity-service");

        var later = new Client(dateline.running("url"), token).post("/api/articles", Newsroom.story("Signed before"));
        assertThat(later.status()).as(later.body()).isEqualTo(201);
        assertThat(dateline.dateline("token", "editor").status()).isZero();
    }

    /// @return the acknowledged stories: of before, of the time between, and of after
    private List<String> publishWhile(Runnable event) {
        try (var presses = Presses.start(dateline.as("editor"))) {
            awaitStories(presses, BEFORE);
            event.run();
            awaitStories(presses, presses.acknowledged().size() + AFTER);
            presses.close();
            return presses.acknowledged();
        }
    }

    private static void awaitStories(Presses presses, int number) {
        await(number + " stories")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> presses.acknowledged().size() >= number);
    }

    private static List<String> stories(AlertStream stream) {
        return stream.alerts().stream()
                .map((JsonNode alert) -> alert.get("articleId").asString())
                .toList();
    }
}
