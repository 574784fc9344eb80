package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@WithBrowser
class AReaderWithoutAScriptTest {

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AReaderWithoutAScriptTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void reads_and_replies() throws IOException {
        var story = newsroom.published("A story for plain readers");
        var page = browser.window(false);

        page.navigate("/");
        page.getByText("A story for plain readers").first().click();
        assertThat(page.locator(".story-body")).containsText("Tarn Quay, (HARBOURPRESS).-");
        page.locator("#reply-name").fill("Paula Plain");
        page.locator("#reply-email").fill("paula@example.org");
        Browser.reply(page, "No script was needed for this.");

        assertThat(page.locator("h1")).hasText("Your reply is published");
        page.getByText("Back to the story").click();
        assertThat(page.locator(".reply")).containsText("No script was needed for this.");
        assertThat(page).hasURL(Pattern.compile(story.text("url")));
    }

    @Test
    void signs_in_and_replies() throws IOException {
        var story = newsroom.published("A story for plain readers with a name");
        var page = browser.window(false);

        browser.signIn(page, story.text("url"));
        Browser.reply(page, "Signed in without a script.");

        assertThat(page.locator("h1")).hasText("Your reply is published");
        page.getByText("Back to the story").click();
        assertThat(page.locator(".reply")).containsText(dateline.demoUser("reader", "name"));
    }

    @Test
    void compares_what_a_story_says_with_what_it_said() throws IOException {
        var story = newsroom.published("Nine votes against the bridge");
        dateline.as("editor")
                .post(
                        "/api/articles/" + story.text("id") + "/correct",
                        Map.of("headline", "Eight votes against the bridge", "reason", "There were eight."));
        new Paper(dateline).page(story.text("url"), "There were eight.");
        var page = browser.window(false);
        page.navigate(story.text("url"));

        page.getByText("See what was changed").click();

        assertThat(page.locator("#differences")).hasText("Version 1 compared with version 2");
        assertThat(page.locator(".compared del")).containsText("Nine");
        assertThat(page.locator(".compared ins")).containsText("Eight");
        page.locator("main .headline a").click();
        assertThat(page.locator("h1")).hasText("Eight votes against the bridge");
    }

    @Test
    void changes_likes_and_deletes_a_reply() throws IOException {
        var story = newsroom.published("A story for plain readers with second thoughts");
        var page = browser.window(false);
        browser.signIn(page, story.text("url"));
        Browser.reply(page, "Written in a hury.");

        page.getByText("Change it").click();
        page.locator("#edit-body").fill("Written in a hurry.");
        page.getByText("Save").click();
        assertThat(page.locator("blockquote")).hasText("Written in a hurry.");

        page.getByText("Back to the story").click();
        page.locator(".reply button").click();
        assertThat(page.locator("main")).containsText("One reader likes it.");

        page.getByText("Delete it").click();
        page.locator(".reply-form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("Your reply is deleted");
    }
}
