package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@WithBrowser
class ACorrectionFromTheDeskTest {

    private static final String REACHED = ".scrolls tbody tr:has-text('Reached') >> nth=0";

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    ACorrectionFromTheDeskTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    private String alertOn(String story) {
        return await("the alert of " + story)
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.anyone().get("/api/alerts?limit=100").json().get("items").values().stream()
                                .filter(alert ->
                                        alert.get("articleId").asString().equals(story))
                                .map(alert -> alert.get("id").asString())
                                .findFirst()
                                .orElse(""),
                        alert -> !alert.isEmpty());
    }

    @Test
    void is_seen_on_the_page_a_reader_has_open_and_in_the_report_of_the_alert_it_puts_right() throws IOException {
        var subscription = dateline.newBrowser();
        dateline.anyone().post("/api/subscriptions", Map.of("push", subscription, "what", Map.of("all", true)));
        var story = newsroom.published("Twelve trams were counted at the desk");
        var id = story.text("id");
        var report = "/desk/alerts/" + alertOn(id);
        var editor = browser.seat("editor", true);
        editor.navigate(report);
        assertThat(editor.locator("#report")).containsText("Everybody who was to be told is.");
        assertThat(editor.locator(".alert-text")).hasText("Twelve trams were counted at the desk");
        var reader = browser.window(true);
        reader.waitForResponse("**/api/articles/" + id + "/stream", () -> reader.navigate(story.text("url")));

        editor.navigate("/desk/stories/" + id);
        editor.locator("#headline").fill("Two trams were counted at the desk");
        editor.locator("#reason").fill("Ten were counted twice.");
        editor.locator(".steps button[value=correct]").click();
        assertThat(editor.locator(".done")).hasText("The change is published.");

        assertThat(reader.locator("#changed")).containsText("This story was corrected. Ten were counted twice.");
        reader.locator("#changed a").click();
        assertThat(reader.locator("h1")).hasText("Two trams were counted at the desk");
        await("the correction reached who had heard of the alert")
                .atMost(RunningDateline.PATIENCE)
                .untilAsserted(() -> assertThat(dateline.lettersTo(subscription))
                        .anyMatch(letter -> letter.contains("Correction: ")));
        editor.navigate(report);
        assertThat(editor.locator(".alert-text")).not().containsText("Twelve");
        assertThat(editor.locator("main")).containsText("Corrected or recalled: once");
        assertThat(editor.locator("#report")).containsText("Everybody who was to be told is.");
        assertThat(editor.locator(REACHED)).containsText(Pattern.compile("[1-9]"));
    }
}
