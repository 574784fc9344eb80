package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A system with two of each, in which nobody notices that one goes and comes back. `-Ddateline.long=true` restarts
/// every service ten times (`-Ddateline.rounds=N`: so often) under a thousand open streams; else there are two of three
/// services, restarted once.
class ARollingRestartTest {

    private static final boolean LONG = Boolean.getBoolean("dateline.long");
    private static final int ROUNDS = Integer.getInteger("dateline.rounds", LONG ? 10 : 1);
    private static final int PAGES = LONG ? 1_000 : 20;
    private static final List<String> SERVICES = LONG
            ? List.of(
                    "article-service", "comment-service", "notification-service", "identity-service", "site", "gateway")
            : List.of("article-service", "comment-service", "gateway");

    private static RunningDateline dateline;

    @BeforeAll
    static void start() {
        var scale = SERVICES.stream().map(service -> service + "=2").collect(Collectors.joining(","));
        dateline = RunningDateline.start("several", scale);
    }

    @AfterAll
    static void stop() {
        dateline.close();
    }

    @Test
    void fails_no_request_and_costs_no_open_page_a_frame() throws IOException {
        assertThat(dateline.dateline("status").output())
                .contains(SERVICES.stream().map(name -> name + "-2").toList());
        var story = new Newsroom(dateline)
                .published("Read while others come and go")
                .text("id");
        awaitThread(story);
        var published = new ArrayList<String>();
        try (var pages = OpenPages.open(dateline, PAGES)) {
            for (var round = 1; round <= ROUNDS; round++) {
                published.addAll(restartAll(story, "round " + round));
            }
            awaitAlertsOf(published, pages);

            assertThat(pages.faults()).isEmpty();
            assertThat(pages.places())
                    .allSatisfy(places -> assertThat(places)
                            .as("in order and nothing twice")
                            .isSorted()
                            .doesNotHaveDuplicates());
            assertThat(new HashSet<>(pages.places()))
                    .as("all have seen the same")
                    .hasSize(1);
            assertThat(pages.returns()).as("each gateway's pages came back").isGreaterThanOrEqualTo(PAGES * ROUNDS);
        }
        awaitJudgements();
    }

    /// Replies of the last moments wait for their judgement, and on a busy machine longer than `verify` does.
    private static void awaitJudgements() {
        await("that nothing is lost")
                .atMost(RunningDateline.PATIENCE)
                .untilAsserted(
                        () -> assertThat(dateline.dateline("verify").output()).contains("lost=0 duplicated_effects=0"));
    }

    /// @return the stories that were published meanwhile
    private static List<String> restartAll(String story, String round) {
        var visitors = Visitors.at(dateline, story);
        try (visitors) {
            for (var service : SERVICES) {
                var ended = dateline.dateline("restart", service);
                assertThat(ended.status())
                        .as("%s%s", ended.output(), ended.errors())
                        .isZero();
                assertThat(visitors.failures()).as("%s, %s", round, service).isEmpty();
            }
        }
        assertThat(visitors.failures()).as(round).isEmpty();
        assertThat(visitors.published()).as(round).isNotEmpty();
        return visitors.published();
    }

    private static void awaitAlertsOf(List<String> published, OpenPages pages) {
        await("the alert of every story at every page")
                .atMost(RunningDateline.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(new HashSet<>(pages.stories()))
                            .as("all are told the same")
                            .hasSize(1);
                    assertThat(new HashSet<>(pages.stories().getFirst())).containsAll(published);
                });
    }

    private static void awaitThread(String story) {
        await("the thread of " + story)
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.as("reader")
                                .get("/api/articles/" + story + "/comments")
                                .status()
                        == 200);
    }
}
