package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A moderator with a browser, and a queue of what was written before under another story; `-Ddateline.long=true` makes
/// that 1,000 comments.
@WithBrowser
class AModerationQueueTest {

    private static final int HELD = Boolean.getBoolean("dateline.long") ? 1_000 : 30;
    private static final int A_PAGE = Math.min(HELD, 50);
    private static final int AT_ONCE = 8;

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AModerationQueueTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    /// @return the story under which they wait
    private String held(String headline) throws Exception {
        var first = newsroom.published(headline + ", told first").text("id");
        var story = newsroom.published(headline).text("id");
        everybodyWrites(first, headline);
        await("all are published")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> standing("published", first).size() == HELD);
        everybodyWrites(story, headline);
        await("all are held")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> standing("held", story).size() == HELD);
        return story;
    }

    private void everybodyWrites(String story, String headline) throws Exception {
        var thread = "/api/articles/" + story + "/comments";
        await("the comment service knows the story")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(thread).status() == 200);
        try (var writers = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = IntStream.range(0, HELD)
                    .mapToObj(number -> writers.submit(() -> dateline.anyone().post(thread, comment(number, headline))))
                    .toList();
            for (var answer : sent) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
    }

    private static Map<String, Object> comment(int number, String headline) {
        var writer = "%s-%d".formatted(headline.toLowerCase(Locale.ROOT).replace(' ', '-'), number);
        return Map.of(
                "body",
                "Opinion number %d of many, and long enough to be known again.".formatted(number),
                "guest",
                Map.of("name", "Writer " + number, "email", writer + "@example.org"));
    }

    @Test
    void is_decided_and_undone_without_a_script() throws Exception {
        var story = held("A story for plain moderators");
        var before = standing("held", story);
        var page = queue(story, false);

        page.locator("#select-all").click();
        page.locator("#reason").fill("Not today.");
        page.locator(".queue-bar [value=remove]").click();
        assertThat(page.locator("#result")).containsText(A_PAGE + " comments are rejected.");
        assertThat(standing("removed", story)).hasSize(A_PAGE);
        page.locator("#result button").click();

        assertThat(page.locator("#result")).containsText("Taken back: " + A_PAGE + " comments");
        assertThat(standing("held", story)).isEqualTo(before);
    }

    @Test
    void is_worked_by_keys_alone_and_all_of_it_undone() throws Exception {
        var story = held("A story for quick moderators");
        var before = standing("held", story);
        var page = queue(story, true);

        keys(page, "j", "a");
        assertThat(page.locator("#result")).containsText("One comment is approved.");
        isAtAComment(page);
        keys(page, "w");
        page.keyboard().type("Off topic.");
        keys(page, "Escape", "r");
        assertThat(page.locator("#result")).containsText("One comment is rejected.");
        isAtAComment(page);
        keys(page, "x", "j", "x");
        assertThat(page.locator("#count")).hasText("2 are ticked");
        keys(page, "a");
        assertThat(page.locator("#result")).containsText("2 comments are approved.");
        assertThat(page.locator("#queue > li[aria-busy]")).hasCount(0);
        var decided = 4;
        while (decided < HELD) {
            isAtAComment(page);
            var next = Math.min(A_PAGE, HELD - decided);
            assertThat(page.locator("#queue > li")).hasCount(next);
            keys(page, "X", "r");
            decided += next;
            assertThat(page.locator("#queue > li[aria-busy]")).hasCount(0);
        }
        assertThat(page.locator("#empty")).hasText("No comment is like that.");
        assertThat(page.locator("#heading")).isFocused();
        assertThat(standing("held", story)).isEmpty();
        assertThat(standing("published", story)).hasSize(3);

        var undos = 3 + (HELD - 4 + A_PAGE - 1) / A_PAGE;
        for (var undone = 0; undone < undos; undone++) {
            keys(page, "u");
        }

        assertThat(page.locator("#queue > li")).hasCount(A_PAGE);
        await("as before")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> standing("held", story).equals(before));
        isAtAComment(page);
    }

    @Test
    void tells_its_keys_and_the_context_of_a_comment_and_gives_the_focus_back() throws IOException {
        var story = newsroom.published("A story for moderators who ask").text("id");
        await("a comment is published")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone()
                                        .post(
                                                "/api/articles/" + story + "/comments",
                                                comment(0, "A story for moderators who ask"))
                                        .status()
                                == 202
                        && !standing("published", story).isEmpty());
        var page = browser.window(true);
        browser.signIn(page, "moderator", "/desk/moderation");
        page.navigate("/desk/moderation?status=published&story=" + story);

        keys(page, "j", "?");
        assertThat(page.locator("#keys")).isVisible();
        keys(page, "Escape");
        assertThat(page.locator("#keys")).isHidden();
        isAtAComment(page);
        keys(page, "c");

        assertThat(page.locator("#queue > li").first().locator(".held-context")).containsText("The comment");
        isAtAComment(page);
    }

    private Page queue(String story, boolean withScript) {
        var page = browser.window(withScript);
        browser.signIn(page, "moderator", "/desk/moderation");
        page.navigate("/desk/moderation?story=" + story);
        assertThat(page.locator("#queue > li")).hasCount(A_PAGE);
        return page;
    }

    private static void keys(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void isAtAComment(Page page) {
        assertThat(page.locator("#queue > li:focus")).isVisible();
    }

    /// Of all comments that stand there, what moderators see of them; only how often each was saved goes on.
    private Map<String, String> standing(String status, String story) throws IOException {
        var standing = new LinkedHashMap<String, String>();
        var cursor = "";
        do {
            var slice = dateline.as("moderator")
                    .get("/api/moderation/comments?limit=100&status=%s&story=%s%s".formatted(status, story, cursor))
                    .json();
            for (var comment : slice.path("items")) {
                var seen = (ObjectNode) comment;
                seen.remove("revision");
                standing.put(seen.path("id").asString(), seen.toString());
            }
            var next = slice.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return standing;
    }
}
