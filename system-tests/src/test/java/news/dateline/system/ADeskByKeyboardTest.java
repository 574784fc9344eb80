package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nobody here has a mouse.
@WithBrowser
class ADeskByKeyboardTest {

    private static final String HEADLINE = "Ten fingers bring the tram back";

    private final Browser browser;

    ADeskByKeyboardTest(Browser browser) {
        this.browser = browser;
    }

    private static void types(Keys keys, String field, String text) {
        keys.to(field);
        keys.type(text);
    }

    /// The first of them, if there are several.
    private static void enters(Keys keys, String selector) {
        keys.to(keys.page().locator(selector).first());
        keys.press("Enter");
    }

    @Test
    void takes_a_story_from_its_first_word_to_the_report_of_its_alert() {
        var reporter = browser.seat("reporter", true);
        var typing = new Keys(reporter);
        typing.press("n");
        assertThat(reporter).hasURL(Pattern.compile("/desk/stories/new$"));
        types(typing, "#headline", HEADLINE);
        types(typing, ".ProseMirror", "Nobody touched a mouse.");
        types(typing, "#section", "City");
        assertThat(reporter.locator("#section")).hasValue("city");
        assertThat(reporter.locator("#saving")).containsText("Saved at");
        enters(typing, ".steps [value=submit]");
        assertThat(reporter.locator(".done")).hasText("Submitted: it is in review.");

        var editor = browser.seat("editor", true);
        var deciding = new Keys(editor);
        enters(deciding, ".desk-tabs a[href*=in-review]");
        assertThat(editor).hasURL(Pattern.compile("state=in-review"));
        assertThat(editor.getByText(HEADLINE)).isVisible();
        deciding.go("j", editor.locator("[data-row]").filter(new Locator.FilterOptions().setHasText(HEADLINE)));
        deciding.press("Enter");
        assertThat(editor.locator("#headline")).hasValue(HEADLINE);
        enters(deciding, ".steps [value=approve]");
        assertThat(editor.locator(".done")).hasText("Approved.");
        enters(deciding, ".steps [value=publish]");
        assertThat(editor.locator(".done")).hasText("Published: readers have it.");
        enters(deciding, ".desk-links a[href^='/desk/alerts/new']");
        types(deciding, "#text", "The tram is back, by hand");
        enters(deciding, "[value=preview]");
        assertThat(editor.locator(".effect")).isVisible();
        enters(deciding, "[value=send]");

        assertThat(editor.locator(".done")).hasText("The alert goes out.");
        assertThat(editor.locator(".alert-text").textContent()).isEqualTo("The tram is back, by hand");
    }
}
