package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tab, Enter, Space, the arrows and Escape.
@WithBrowser
class AReaderWithoutAMouseTest {

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AReaderWithoutAMouseTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/city",
                "/tags/trams",
                "/search?q=trams",
                "/alerts",
                "/offline",
                "/no-such-page",
                "/login?return=/",
                "/identity/register"
            })
    void sees_where_they_are_on_a_page_and_is_caught_nowhere(String path) {
        assertThatEveryStopIsPassed(path);
    }

    @Test
    void sees_where_they_are_in_a_story_and_its_thread_and_is_caught_nowhere() throws IOException {
        var story = newsroom.published("A story for nimble fingers");
        newsroom.replied(story, "There are many stops in this city.");

        assertThatEveryStopIsPassed(story.text("url"));
        assertThatEveryStopIsPassed(story.text("url") + "/versions");
    }

    private void assertThatEveryStopIsPassed(String path) {
        var page = undisturbed();
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var keys = new Keys(page);

        var forth = keys.round("Tab");
        var back = keys.round("Shift+Tab");

        assertThat(forth).isNotEmpty();
        assertThat(back.reversed()).isEqualTo(forth);
    }

    @Test
    void goes_past_the_masthead_reads_signs_in_replies_and_hears_what_became_of_it() throws IOException {
        var story = newsroom.published("A story read with ten fingers");
        new Paper(dateline).page("/", "A story read with ten fingers");
        var page = undisturbed();
        page.navigate("/");
        var keys = new Keys(page);

        keys.press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        keys.press("Enter", "Tab");
        assertThat(page.locator("main :focus")).isVisible();
        keys.to(link(page, "A story read with ten fingers"));
        keys.press("Enter");
        assertThat(page.locator("h1")).hasText("A story read with ten fingers");

        signIn(keys, story.text("url"));
        keys.to("#reply-body");
        keys.type("Typed, and sent without a click.");
        keys.to(".reply-form button[type=submit]");
        keys.press("Space");
        Browser.awaitVerdict(page);
        assertThat(page.locator("h1")).hasText("Your reply is published");
        keys.to(link(page, "Back to the story"));
        keys.press("Enter");

        assertThat(page.locator(".reply")).containsText("Typed, and sent without a click.");
    }

    @Test
    void likes_a_reply_and_reports_it() throws IOException {
        var story = newsroom.published("A story for and against");
        newsroom.replied(story, "Trams are a plot of the bakers.");
        var page = undisturbed();
        page.navigate(story.text("url"));
        var keys = new Keys(page);
        signIn(keys, story.text("url"));

        keys.to(".reply .reply-foot button");
        keys.press("Enter");
        assertThat(page.locator("main")).containsText("One reader likes it.");
        keys.to(link(page, "Report it to the moderators"));
        keys.press("Enter");
        keys.to("[name=reason] >> nth=0");
        keys.press("Space", "ArrowDown", "ArrowDown");
        assertThat(page.locator("[name=reason][value=falsehood]")).isChecked();
        keys.to("#report-text");
        keys.type("No baker was asked.");
        keys.to(".reply-form button[type=submit]");
        keys.press("Enter");

        assertThat(page.locator(".notice")).hasText("Thank you. A moderator will look at it.");
    }

    @Test
    void asks_for_alerts_changes_what_they_are_about_and_ends_them() throws IOException {
        var story = newsroom.published("A story worth an alert");
        var page = browser.windowReachedAt(dateline.newBrowser());
        beUndisturbed(page);
        page.navigate(story.text("url"));
        var keys = new Keys(page);
        var button = page.locator(".account [data-alerts]");

        keys.to(button);
        keys.press("Enter");
        var dialog = page.locator("dialog[open]");
        assertThat(dialog.locator(":focus")).isVisible();
        assertThat(keys.round("Tab")).isNotEmpty().allMatch(stop -> stop.room().equals("dialog"));
        assertThat(keys.round("Shift+Tab"))
                .isNotEmpty()
                .allMatch(stop -> stop.room().equals("dialog"));
        keys.to("dialog [name=all]");
        keys.press("Space");
        assertThat(dialog.locator("[name=all]")).not().isChecked();
        keys.to("dialog [name=section][value=city]");
        keys.press("Space");
        keys.to("dialog [data-way=browser] button");
        keys.press("Enter");
        assertThat(dialog.locator("[role=status]")).hasText("You will be told, in this browser.");
        assertThat(dialog.locator("[role=status]")).isFocused();

        keys.press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(button).isFocused();
        keys.press("Space");
        assertThat(dialog.locator("h1")).hasText("Your alerts");
        keys.to("dialog [name=atMost]");
        keys.type("3");
        keys.press("Enter");
        assertThat(dialog.locator("[role=status]")).hasText("Saved.");
        keys.to("dialog .asking-end button");
        keys.press("Enter");
        assertThat(dialog.locator("[role=status]")).hasText("You are told nothing more.");
        keys.to("dialog [data-close] button");
        keys.press("Enter");

        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(button).isFocused();
    }

    @Test
    void pauses_what_is_live_and_goes_on_with_it() throws IOException {
        var story = newsroom.published("A story that does not hold still");
        var page = onStreamOf(story);
        var keys = new Keys(page);
        keys.backTo("#pause");
        keys.press("Space");
        assertThat(page.locator("#pause")).hasText("Go on with live changes");

        var other = onStreamOf(story);
        newsroom.replied(story, "Said while one of us rested.");
        assertThat(other.locator(".reply")).containsText("Said while one of us rested.");
        assertThat(page.locator(".reply")).hasCount(0);
        keys.press("Enter");

        assertThat(page.locator(".reply")).containsText("Said while one of us rested.");
        assertThat(page.locator("#pause")).hasText("Pause live changes");
        assertThat(page.locator("#pause")).isFocused();
    }

    @Test
    void dismisses_what_breaks_in_and_is_not_lost() throws IOException {
        var story = newsroom.published("A story to write about");
        var page = onStreamOf(story);
        var keys = new Keys(page);
        keys.to("#reply-body");
        keys.type("As I was ");

        newsroom.published("Something else has happened");
        assertThat(page.locator("#breaking")).containsText("Something else has happened");
        keys.backTo("#breaking button");
        keys.press("Enter");

        assertThat(page.locator("#breaking button")).hasCount(0);
        assertThat(page.locator(".masthead :focus")).isVisible();
        assertThat(page.locator("#reply-body")).hasValue("As I was ");
    }

    @Test
    void searches() throws IOException {
        newsroom.published("Quillfeathers on the quay");
        await("it is found")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> !dateline.anyone()
                        .get("/api/search?q=quillfeathers")
                        .json()
                        .path("items")
                        .isEmpty());
        var page = undisturbed();
        page.navigate("/");
        var keys = new Keys(page);

        keys.to(".account a[href='/search']");
        keys.press("Enter");
        page.waitForURL("**/search");
        keys.to("#q");
        keys.type("quillfeathers");
        keys.press("Enter");
        keys.to(link(page, "Quillfeathers on the quay"));
        keys.press("Enter");

        assertThat(page.locator("h1")).hasText("Quillfeathers on the quay");
    }

    private void signIn(Keys keys, String returnTo) {
        var page = keys.page();
        keys.to(".masthead a[data-when=signed-out]");
        keys.press("Enter");
        keys.to("#username");
        keys.type(dateline.demoUser("reader", "username"));
        keys.to("#password");
        keys.type(dateline.demoUser("reader", "password"));
        keys.press("Enter");
        page.waitForURL("**" + returnTo);
        assertThat(page.locator(".masthead [data-name]")).isVisible();
    }

    /// Nothing that happens while the stops are passed adds one.
    private Page undisturbed() {
        var page = browser.window(true);
        beUndisturbed(page);
        return page;
    }

    private static void beUndisturbed(Page page) {
        page.addInitScript("sessionStorage.setItem('live-paused', '')");
    }

    private Page onStreamOf(Client.Answer story) {
        var page = browser.window(true);
        page.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> page.navigate(story.text("url")));
        return page;
    }

    private static Locator link(Page page, String words) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
