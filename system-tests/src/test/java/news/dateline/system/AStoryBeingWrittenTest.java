package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What its form says while somebody is at it.
@WithBrowser
class AStoryBeingWrittenTest {

    private static final int A_TRICKLE = 20_000;
    private static final int UNLIMITED = -1;

    private static final int A_PHONE_WIDE = 390;
    private static final int A_PHONE_HIGH = 844;

    /// CSS pixels, of WCAG 2.2's target size (enhanced).
    private static final double A_THUMB = 44;

    private final Browser browser;
    private final Newsroom newsroom;

    AStoryBeingWrittenTest(RunningDateline dateline, Browser browser) {
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void says_what_is_still_missing_as_it_is_written_in() {
        var page = browser.seat("reporter", true);
        page.navigate("/desk/stories/new");
        page.locator("#headline").fill("A story that grows");
        var missing = page.locator(".steps .missing");
        assertThat(missing).hasText("Before it can be published it still needs: a section, a text.");

        page.locator("#section").selectOption("city");
        assertThat(missing).hasText("Before it can be published it still needs: a text.");
        page.locator(".ProseMirror").click();
        page.keyboard().type("It is grown.");
        assertThat(missing).isHidden();

        page.reload();
        page.locator("#headline").fill("");
        assertThat(missing).hasText("Before it can be published it still needs: a headline.");
    }

    @Test
    void is_begun_from_wire_copy_that_came_as_a_file() {
        var copy = "Ferry returns to the quay\n\nBy Lena Fjord\n\nTARN QUAY, Valmere - It left at dawn.\n";
        var page = browser.seat("reporter", true);
        page.navigate("/desk/stories/import");

        page.locator("#file").setInputFiles(new FilePayload("copy.txt", "text/plain", copy.getBytes(UTF_8)));
        assertThat(page.locator("#copy")).hasValue(copy);
        page.getByText("Make a draft of it").click();
        page.getByText("Open the draft").click();

        assertThat(page.locator("#headline")).hasValue("Ferry returns to the quay");
        assertThat(page.locator(".ProseMirror")).containsText("It left at dawn.");
    }

    @Test
    void says_how_far_its_picture_has_come() throws IOException {
        var page = browser.seat("editor", true);
        page.navigate("/desk/stories/"
                + newsroom.draft("A story with a large picture").text("id"));
        var progress = page.locator("#upload progress");
        assertThat(progress).isHidden();

        uploads(page, A_TRICKLE);
        page.locator("#upload-file").setInputFiles(new FilePayload("quay.png", "image/png", Pictures.large()));
        assertThat(progress).hasAttribute("value", Pattern.compile("0\\.\\d+"));
        assertThat(progress).isVisible();
        uploads(page, UNLIMITED);

        assertThat(page.locator("#upload [role=status]")).containsText("It has arrived.");
        assertThat(progress).isHidden();
    }

    @Test
    void has_what_is_urgent_at_hand_on_a_phone() throws IOException {
        var page = browser.seat("editor", true);
        page.setViewportSize(A_PHONE_WIDE, A_PHONE_HIGH);
        page.navigate(
                "/desk/stories/" + newsroom.published("A story on the way home").text("id"));
        assertIsPressedByAThumb(page.getByText("Alert readers"));
        var steps = page.locator(".to-steps a");
        assertIsPressedByAThumb(steps);
        page.locator(".ProseMirror").scrollIntoViewIfNeeded();
        assertIsPressedByAThumb(steps);

        steps.click();

        assertThat(page.locator(".steps [value=save]")).isInViewport();
        page.locator(".steps summary").getByText("Withdraw the story").click();
        for (var step : List.of("correct", "withdraw")) {
            var button = page.locator(".steps [value=%s]".formatted(step));
            button.scrollIntoViewIfNeeded();
            assertIsPressedByAThumb(button);
        }
    }

    private static void assertIsPressedByAThumb(Locator wanted) {
        assertThat(wanted).isInViewport();
        assertThat(wanted.boundingBox().height).isGreaterThanOrEqualTo(A_THUMB);
    }

    /// @param rate bytes a second
    private static void uploads(Page page, int rate) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", UNLIMITED);
        conditions.addProperty("uploadThroughput", rate);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}
