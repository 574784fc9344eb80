package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of somebody who comes to a story from elsewhere.
@WithBrowser
class AFirstVisitTest {

    /// Fonts and one picture aside.
    private static final int MOST_BYTES = 60_000;

    private static final String WATCH = """
            window.shifts = [];
            new PerformanceObserver((list) => list.getEntries().forEach((shift) => window.shifts.push(shift.value)))
              .observe({ type: 'layout-shift', buffered: true });""";

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AFirstVisitTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    /// With a picture, a correction and a thread.
    private Client.Answer story(String headline) throws IOException {
        var story = newsroom.published(headline, Pictures.shown(Pictures.sentTo(dateline)));
        var address = "/api/articles/" + story.text("id");
        for (var text : List.of("I was there, and it was not like this.", "It was like this, for all I know.")) {
            newsroom.replied(story, text + " (" + headline + ")");
        }
        dateline.as("editor")
                .post(
                        address + "/correct",
                        Map.of("standfirst", "Twelve councillors to eight.", "reason", "One of the nine was asleep."));
        new Paper(dateline).page(story.text("url"), "One of the nine was asleep.");
        return story;
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void is_light_asks_nobody_else_and_nothing_moves(int width) throws IOException {
        var story = story("A story seen for the first time, at " + width);
        var page = browser.window(true);
        page.setViewportSize(width, 740);
        page.addInitScript(WATCH);
        var wire = new Wire(page);

        page.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> page.navigate(story.text("url")));
        assertThat(page.locator("#pause")).hasText("Pause live changes");
        page.locator(".colophon").scrollIntoViewIfNeeded();

        assertThat(wire.bytesBesidesFontsAndOnePicture()).as("%s", wire).isBetween(1_000L, (long) MOST_BYTES);
        assertThat(wire.addresses())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(dateline.at("/").toString()));
        assertThat((List<?>) page.evaluate("window.shifts")).isEmpty();
    }

    @Test
    void shows_without_scripts_what_it_shows_with_them() throws IOException {
        var story = story("A story for whoever trusts no script");
        var with = browser.windowIn("UTC");
        var without = browser.window(false);
        with.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> with.navigate(story.text("url")));
        without.navigate(story.text("url"));

        assertThat(without.locator("main").innerText())
                .contains("A story for whoever trusts no script", "One of the nine was asleep.", "Write a reply")
                .contains("It was like this, for all I know.")
                .isEqualTo(with.locator("main").innerText());
        assertThat(without.locator(".picture img")).isVisible();
    }

    @Test
    void tells_times_where_its_reader_is_with_the_exact_instant_at_hand() throws IOException {
        var story = story("A story read in Kolkata");
        var page = browser.windowIn("Asia/Kolkata");
        page.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> page.navigate(story.text("url")));

        newsroom.replied(story, "Said just now, over there.");
        assertThat(page.locator(".reply")).hasCount(3);

        var times = page.locator("main time");
        assertThat(times.allInnerTexts()).hasSizeGreaterThan(5).allMatch(time -> time.endsWith(" GMT+5:30"));
        for (var time : times.all()) {
            assertThat(time.getAttribute("title")).matches("\\d+ \\p{L}+ \\d{4}, \\d\\d:\\d\\d:\\d\\d UTC");
        }
        assertThat(page.locator(".colophon")).containsText("Times are those of Asia/");
    }

    @Test
    void is_not_moved_by_what_happens_meanwhile() throws IOException {
        var story = story("A story that holds still");
        var address = "/api/articles/" + story.text("id");
        var top = reading(story);
        var end = reading(story);
        end.locator("#reply-body").fill("I am not done yet");
        var headline = top.locator("h1").boundingBox().y;
        var writing = end.locator("#reply-body").boundingBox().y;

        newsroom.replied(story, "One more, and then no more.");
        dateline.as("editor")
                .post(address + "/correct", Map.of("headline", "A story that held still", "reason", "It."));
        newsroom.published("Something happens elsewhere");

        for (var page : List.of(top, end)) {
            assertThat(page.locator(".reply")).hasCount(3);
            assertThat(page.locator("#changed")).containsText("This story was corrected.");
            assertThat(page.locator("#breaking")).containsText("Something happens elsewhere");
        }
        assertThat(top.locator("h1").boundingBox().y).isEqualTo(headline);
        assertThat(end.locator("#reply-body").boundingBox().y).isCloseTo(writing, within(1.0)); // pixels
        assertThat(end.locator("#reply-body")).hasValue("I am not done yet");
    }

    private Page reading(Client.Answer story) {
        var page = browser.window(true);
        page.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> page.navigate(story.text("url")));
        return page;
    }
}
