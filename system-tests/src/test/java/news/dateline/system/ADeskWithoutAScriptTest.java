package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A newsroom whose browsers run no script: what it does, it does by forms.
@WithBrowser
class ADeskWithoutAScriptTest {

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    ADeskWithoutAScriptTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    private static void takes(Page page, String step) {
        page.locator(".steps button[value=%s]".formatted(step)).click();
    }

    @Test
    void takes_a_story_with_its_picture_to_readers_and_to_the_report_of_its_alert() throws IOException {
        dateline.anyone()
                .post("/api/subscriptions", Map.of("push", dateline.newBrowser(), "what", Map.of("all", true)));
        var reporter = browser.seat("reporter", false);
        reporter.getByText("New story").click();
        reporter.locator("#headline").fill("Forms alone carry the tram");
        reporter.locator("#section").selectOption("city");
        reporter.locator("#body").fill("It was written.\n\nAnd it was sent.");
        takes(reporter, "save");
        assertThat(reporter.locator(".done")).hasText("Saved.");
        reporter.locator("#standfirst").fill("Typed before a picture was sent.");
        reporter.locator("button[formaction*=picture]").click();
        reporter.locator("#file").setInputFiles(new FilePayload("quay.png", "image/png", Pictures.another()));
        reporter.locator("#alt").fill("A quay in the rain");
        reporter.locator("#credit").fill("Lena Fjord");
        reporter.getByText("Add it to the story").click();
        assertThat(reporter.locator(".done")).hasText("The picture is in the story.");
        takes(reporter, "submit");
        assertThat(reporter.locator(".done")).hasText("Submitted: it is in review.");

        var editor = browser.seat("editor", false);
        editor.locator(".desk-tabs").getByText("In review").click();
        editor.getByText("Forms alone carry the tram").click();
        takes(editor, "publish");
        assertThat(editor.locator(".done")).hasText("Published: readers have it.");
        editor.getByText("Alert readers").click();
        editor.locator("#text").fill("Forms carry the tram");
        editor.getByText("See whom it would reach").click();
        editor.locator("button[value=send]").click();
        assertThat(editor.locator(".done")).hasText("The alert goes out.");
        await("the alert has gone out").atMost(RunningDateline.PATIENCE).until(() -> {
            editor.reload();
            return editor.locator("#report").textContent().contains("Everybody who was to be told is.");
        });
        assertThat(editor.locator(".timeline tbody tr").last()).containsText("accepted for the last reader");

        var reader = browser.window(false);
        reader.navigate("/city");
        reader.getByText("Forms alone carry the tram").click();
        assertThat(reader.locator(".story-body")).containsText("And it was sent.");
        assertThat(reader.locator(".standfirst").first()).hasText("Typed before a picture was sent.");
        assertThat(reader.locator(".picture img")).hasAttribute("alt", "A quay in the rain");
    }

    @Test
    void loses_nothing_to_a_session_that_ended() throws IOException {
        var draft = newsroom.draft("A story that outlives a session");
        var page = browser.seat("reporter", false);
        page.navigate("/desk/stories/" + draft.text("id"));
        page.locator("#standfirst").fill("Typed while the session ended.");

        page.context().clearCookies();
        takes(page, "save");
        assertThat(page.locator("h1")).hasText("Your session has ended");
        var beside = page.waitForPopup(
                () -> page.getByText("Sign in again, in a window of its own").click());
        browser.signInHere(beside, "reporter");
        assertThat(beside.locator("h1")).hasText("You are signed in");
        beside.close();
        page.getByText("Then go on with what you sent").click();

        assertThat(page.locator(".done")).hasText("Saved.");
        assertThat(page.locator("#standfirst")).hasValue("Typed while the session ended.");
    }

    @Test
    void says_at_once_who_else_has_a_story_open() throws IOException {
        var address = "/desk/stories/" + newsroom.draft("A story for two").text("id");
        var reporter = browser.seat("reporter", false);
        reporter.navigate(address);
        var editor = browser.seat("editor", false);
        editor.navigate(address);

        assertThat(reporter.locator("#present li")).hasCount(0);
        assertThat(editor.locator("#present li")).containsText("has this story open since");
    }
}
