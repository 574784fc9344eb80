package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nobody here has a mouse.
@WithBrowser
class ADeskByKeyboardTest {

    private static final String HEADLINE = "Ten fingers bring the tram back";
    private static final int MOST_KEYS = 200;

    private final Browser browser;

    ADeskByKeyboardTest(Browser browser) {
        this.browser = browser;
    }

    /// Goes on with a key until what is focused is what is meant.
    private static void to(Page page, String key, String isThere) {
        for (var pressed = 0; pressed < MOST_KEYS; pressed++) {
            if ((boolean) page.evaluate("() => { const at = document.activeElement; return " + isThere + "; }")) {
                return;
            }
            page.keyboard().press(key);
        }
        fail("%s never leads to %s", key, isThere);
    }

    private static void tabTo(Page page, String selector) {
        page.locator(selector).first().waitFor();
        to(page, "Tab", "at.matches(\"" + selector + "\")");
    }

    private static void types(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private static void enters(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    @Test
    void takes_a_story_from_its_first_word_to_the_report_of_its_alert() {
        var reporter = browser.seat("reporter", true);
        reporter.keyboard().press("n");
        assertThat(reporter).hasURL(Pattern.compile("/desk/stories/new$"));
        types(reporter, "#headline", HEADLINE);
        types(reporter, ".ProseMirror", "Nobody touched a mouse.");
        types(reporter, "#section", "City");
        assertThat(reporter.locator("#section")).hasValue("city");
        assertThat(reporter.locator("#saving")).containsText("Saved at");
        enters(reporter, ".steps [value=submit]");
        assertThat(reporter.locator(".done")).hasText("Submitted: it is in review.");

        var editor = browser.seat("editor", true);
        enters(editor, ".desk-tabs a[href*=in-review]");
        assertThat(editor).hasURL(Pattern.compile("state=in-review"));
        assertThat(editor.getByText(HEADLINE)).isVisible();
        to(editor, "j", "at.matches('[data-row]') && at.textContent.includes('" + HEADLINE + "')");
        editor.keyboard().press("Enter");
        assertThat(editor.locator("#headline")).hasValue(HEADLINE);
        enters(editor, ".steps [value=approve]");
        assertThat(editor.locator(".done")).hasText("Approved.");
        enters(editor, ".steps [value=publish]");
        assertThat(editor.locator(".done")).hasText("Published: readers have it.");
        enters(editor, ".desk-links a[href^='/desk/alerts/new']");
        types(editor, "#text", "The tram is back, by hand");
        enters(editor, "[value=preview]");
        assertThat(editor.locator(".effect")).isVisible();
        enters(editor, "[value=send]");

        assertThat(editor.locator(".done")).hasText("The alert goes out.");
        assertThat(editor.locator(".alert-text").textContent()).isEqualTo("The tram is back, by hand");
    }
}
