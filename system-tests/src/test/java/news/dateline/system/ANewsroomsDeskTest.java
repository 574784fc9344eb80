package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@WithBrowser
class ANewsroomsDeskTest {

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;
    private final List<String> complaints = new ArrayList<>();

    ANewsroomsDeskTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    private Page seat(String role) {
        var page = browser.seat(role, true);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void isSaved(Page page) {
        assertThat(page.locator("#saving")).containsText("Saved at");
    }

    private static Locator step(Page page, String name) {
        return page.locator(".steps button[value=%s]".formatted(name));
    }

    @Test
    void takes_a_story_from_its_first_word_to_the_report_of_its_alert() throws IOException {
        var subscribed = dateline.anyone()
                .post("/api/subscriptions", Map.of("push", dateline.newBrowser(), "what", Map.of("all", true)));
        assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
        var reporter = seat("reporter");
        reporter.getByText("New story").click();
        reporter.locator("#headline").fill("The desk says that the tram is back");
        reporter.locator("#section").selectOption("city");
        reporter.locator(".ProseMirror").click();
        reporter.keyboard().type("It is back, and it rings.");
        isSaved(reporter);
        assertThat(reporter).hasURL(Pattern.compile("/desk/stories/[0-9a-f-]{36}$"));
        assertThat(reporter.locator(".desk-bar .state")).hasText("Draft");
        step(reporter, "submit").click();
        assertThat(reporter.locator(".done")).hasText("Submitted: it is in review.");

        var editor = seat("editor");
        editor.locator(".desk-tabs").getByText("In review").click();
        editor.getByText("The desk says that the tram is back").click();
        step(editor, "publish").click();
        assertThat(editor.locator(".done")).hasText("Published: readers have it.");
        editor.getByText("Alert readers").click();
        editor.locator("#text").fill("The tram is back");
        editor.getByText("See whom it would reach").click();
        editor.locator("button[value=send]").click();

        assertThat(editor.locator(".done")).hasText("The alert goes out.");
        assertThat(editor.locator("#report")).containsText("Everybody who was to be told is.");
        assertThat(editor.locator(".scrolls tbody tr", new Page.LocatorOptions().setHasText("Reached"))
                        .first())
                .containsText(Pattern.compile("[1-9]"));
        assertThat(editor.locator(".timeline tbody tr").last()).containsText("accepted for the last reader");
        var reader = browser.window(true);
        reader.navigate("/city");
        reader.getByText("The desk says that the tram is back").click();
        assertThat(reader.locator(".story-body")).containsText("It is back, and it rings.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void keeps_both_texts_of_two_who_write_on_one_story() throws IOException {
        var address =
                "/desk/stories/" + newsroom.draft("Two hands on one story").text("id");
        var one = seat("editor");
        var other = seat("editor");
        one.navigate(address);
        other.navigate(address);

        one.locator("#headline").fill("Two hands, the first of them");
        isSaved(one);
        other.locator("#standfirst").fill("And the second hand wrote this.");
        assertThat(other.locator("#saving")).containsText("somebody else saved this story");
        other.getByText("Show both texts").click();
        assertThat(other.locator(".clash-row")).hasCount(2);
        other.getByText("Save what is chosen").click();

        assertThat(other.locator(".done")).hasText("Saved.");
        assertThat(other.locator("#headline")).hasValue("Two hands, the first of them");
        assertThat(other.locator("#standfirst")).hasValue("And the second hand wrote this.");
    }

    @Test
    void loses_nothing_in_a_minute_without_a_network() throws IOException {
        var address = "/desk/stories/" + newsroom.draft("A story in a tunnel").text("id");
        var page = seat("editor");
        page.clock().install();
        page.navigate(address);

        page.context().setOffline(true);
        page.locator("#standfirst").fill("Written where no network is.");
        page.clock().runFor(30_000);
        page.locator("#headline").fill("A story that came out of a tunnel");
        page.clock().runFor(30_000);
        assertThat(page.locator("#saving")).containsText("kept in this browser");
        page.context().setOffline(false);
        page.clock().runFor(10_000);
        isSaved(page);

        page.navigate(address);
        assertThat(page.locator("#standfirst")).hasValue("Written where no network is.");
        assertThat(page.locator("#headline")).hasValue("A story that came out of a tunnel");
    }

    @Test
    void says_who_else_has_a_story_open_for_as_long_as_they_have() throws IOException {
        var address = "/desk/stories/" + newsroom.draft("A story with company").text("id");
        var reporter = seat("reporter");
        reporter.clock().install();
        reporter.navigate(address);
        assertThat(reporter.locator("#present li")).hasCount(0);

        var editor = seat("editor");
        editor.navigate(address);
        assertThat(editor.locator("#present li")).containsText("has this story open since");
        reporter.clock().runFor(15_000);
        assertThat(reporter.locator("#present li")).containsText("has this story open since");

        editor.navigate("/desk");
        reporter.clock().runFor(15_000);
        assertThat(reporter.locator("#present li")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void takes_up_what_a_page_that_was_closed_had_not_saved() throws IOException {
        var address =
                "/desk/stories/" + newsroom.draft("A story that was cut off").text("id");
        var page = seat("editor");
        page.navigate(address);
        page.context().setOffline(true);
        page.locator("#standfirst").fill("The page was closed upon this.");
        assertThat(page.locator("#saving")).containsText("kept in this browser");

        var context = page.context();
        page.close();
        context.setOffline(false);
        var again = context.newPage();
        again.navigate(address);

        assertThat(again.locator("#standfirst")).hasValue("The page was closed upon this.");
        isSaved(again);
    }

    @Test
    void shows_a_picture_as_soon_as_it_was_sent() throws IOException {
        var draft = newsroom.draft("A story with a picture");
        var page = seat("editor");
        page.navigate("/desk/stories/" + draft.text("id"));

        page.locator("#upload-file")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload("quay.png", "image/png", Pictures.another()));
        assertThat(page.locator("#lead img")).isVisible();
        assertThat(page.locator("#upload [role=status]")).containsText("It has arrived.");
        page.locator("#alt").fill("A quay in the rain");
        page.locator("#credit").fill("Lena Fjord");
        isSaved(page);
        step(page, "publish").click();
        assertThat(page.locator(".done")).hasText("Published: readers have it.");
        page.getByText("As readers see it").click();

        assertThat(page.locator(".picture img")).hasAttribute("alt", "A quay in the rain");
        assertThat(complaints).isEmpty();
    }
}
