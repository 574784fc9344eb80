package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@WithBrowser
class AReaderWithABrowserTest {

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AReaderWithABrowserTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void signs_in_is_greeted_and_replies_under_their_own_name() throws IOException {
        var story = newsroom.published("A story for those who sign in");
        var name = dateline.demoUser("reader", "name");
        var page = browser.window(true);

        browser.signIn(page, story.text("url"));
        assertThat(page).hasURL(Pattern.compile(story.text("url") + "$"));
        assertThat(page.locator(".masthead [data-name]")).hasText(name);
        assertThat(page.locator("#reply-name")).isHidden();
        Browser.reply(page, "Signed in, and here to stay.");

        assertThat(page.locator("h1")).hasText("Your reply is published");
        page.getByText("Back to the story").click();
        assertThat(page.locator(".reply", new Page.LocatorOptions().setHasText("Signed in, and here to stay.")))
                .containsText(name);
    }

    @Test
    void signs_out_and_is_a_stranger_again() throws IOException {
        var story = newsroom.published("A story for those who leave");
        var page = browser.window(true);
        browser.signIn(page, story.text("url"));
        assertThat(page.locator(".masthead [data-name]")).isVisible();

        page.getByText("Sign out").click();

        page.waitForURL(Pattern.compile("(?!.*logout).*"));
        page.navigate(story.text("url"));
        assertThat(page.locator(".masthead a[data-when=signed-out]")).isVisible();
        assertThat(page.locator(".masthead [data-name]")).isHidden();
    }

    @Test
    void keeps_no_token_where_a_script_could_read_it() throws IOException {
        var story = newsroom.published("A story about pockets");
        var page = browser.window(true);

        browser.signIn(page, story.text("url"));

        assertThat(page.locator(".masthead [data-name]")).isVisible();
        assertThat((String) page.evaluate(
                        "document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                .matches("\\{}\\{(\"alerts-told\":.*)?}")
                .doesNotContain("eyJ", "oken");
        assertThat(page.context().cookies()).isNotEmpty().allMatch(cookie -> cookie.httpOnly);
    }

    @Test
    void is_told_of_breaking_news_on_the_page_that_is_open() throws IOException {
        var page = browser.window(true);
        page.waitForResponse("**/api/alerts/stream", () -> page.navigate("/"));

        var url = newsroom.published("The tram has reached the harbour").text("url");

        assertThat(page.locator("#breaking .breaking-alert")).containsText("The tram has reached the harbour");
        page.locator("#breaking a").click();
        page.waitForURL("**" + url);
        assertThat(page.locator("h1")).hasText("The tram has reached the harbour");
    }

    @Test
    void is_told_on_the_page_that_is_open_that_an_alert_was_wrong_and_that_it_was_taken_back() throws IOException {
        var page = browser.window(true);
        page.waitForResponse("**/api/alerts/stream", () -> page.navigate("/"));
        var story = newsroom.published("Twelve trams are lost");
        var banner = page.locator("#breaking .breaking-alert");
        assertThat(banner).containsText("Twelve trams are lost");

        dateline.as("editor")
                .post(
                        "/api/articles/" + story.text("id") + "/correct",
                        Map.of("headline", "Two trams are late", "reason", "They came."));
        assertThat(banner).containsText("Correction: ");
        assertThat(banner).not().containsText("lost");

        page.waitForResponse("**/api/alerts/stream", () -> page.navigate("/city"));
        dateline.as("editor").post("/api/articles/" + story.text("id") + "/withdraw", Map.of("reason", "No trams."));
        assertThat(banner).containsText("Recalled: the story was withdrawn.");
    }

    @Test
    void is_not_told_that_an_alert_was_taken_back_which_nobody_told_them_of() throws IOException {
        var unknown = newsroom.published("Told before anybody looked");
        var page = browser.window(true);
        page.waitForResponse("**/api/alerts/stream", () -> page.navigate("/"));

        dateline.as("editor").post("/api/articles/" + unknown.text("id") + "/withdraw", Map.of("reason", "Wrong."));
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone()
                                .get("/api/articles/" + unknown.text("id"))
                                .status()
                        == 410);
        newsroom.published("The next one");

        assertThat(page.locator("#breaking .breaking-alert")).containsText("The next one");
    }

    @Test
    void sees_a_reply_come_and_go_and_a_correction_on_the_page_that_is_open() throws IOException {
        var story = newsroom.published("A story that goes on");
        var address = "/api/articles/" + story.text("id");
        var page = browser.window(true);
        page.waitForResponse("**" + address + "/stream", () -> page.navigate(story.text("url")));

        dateline.as("reader").post(address + "/comments", Map.of("body", "Live, from https://example.org/here."));
        var reply = page.locator("#replies .reply", new Page.LocatorOptions().setHasText("Live, from"));
        assertThat(reply.locator("a[rel~=ugc]")).hasAttribute("href", "https://example.org/here");
        assertThat(page.locator("#replies-heading")).hasText("One reply");

        var comment = reply.locator("xpath=..").getAttribute("id").replace("comment-", "");
        dateline.as("moderator")
                .post(
                        "/api/moderation/decisions",
                        Map.of("comments", List.of(comment), "decision", "remove", "reason", "Rude."));
        assertThat(reply).isHidden();
        assertThat(page.locator("#replies-heading")).hasText("No replies yet");

        dateline.as("editor").post(address + "/correct", Map.of("headline", "A story put right", "reason", "A word."));
        assertThat(page.locator("#changed")).containsText("This story was corrected. A word.");
        assertThat(page.locator("h1")).hasText("A story that goes on");
        page.locator("#changed a").click();
        assertThat(page.locator("h1")).hasText("A story put right");
    }

    @Test
    void holds_one_stream_a_page_and_none_while_nobody_looks_at_it() throws IOException {
        var story = newsroom.published("A story behind another tab");
        var page = browser.window(true);
        page.addInitScript("""
                window.streams = [];
                window.EventSource = class extends EventSource {
                  constructor(...about) {
                    super(...about);
                    window.streams.push(this);
                  }
                };
                Object.defineProperty(document, 'hidden', { get: () => window.isHidden ?? false });""");
        var open = "window.streams.filter(({ readyState }) => readyState !== EventSource.CLOSED).length";
        page.waitForResponse(
                "**/api/articles/" + story.text("id") + "/stream*", () -> page.navigate(story.text("url")));
        assertThat(page.evaluate(open)).isEqualTo(1);

        page.evaluate("isHidden = true; document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.evaluate(open)).isEqualTo(0);
        newsroom.replied(story, "Said while nobody looked.");
        assertThat(page.locator(".reply")).hasCount(0);
        page.evaluate("isHidden = false; document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator(".reply")).containsText("Said while nobody looked.");
        assertThat(page.evaluate(open)).isEqualTo(1);
    }

    @Test
    void sees_every_page_without_a_complaint_of_the_browser() throws IOException {
        var story = newsroom.published("A story without complaints");
        var page = browser.window(true);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);

        for (var path : new String[] {"/", "/city", story.text("url"), "/tags/trams"}) {
            page.navigate(path);
            assertThat(page.locator("h1, h2").first()).isVisible();
        }
        browser.signIn(page, "/");

        assertThat(page.locator(".masthead [data-name]")).isVisible();
        assertThat(complaints).isEmpty();
    }
}
