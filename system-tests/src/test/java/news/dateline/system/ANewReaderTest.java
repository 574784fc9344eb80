package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// On a narrow screen in the dark, without a script and without a mouse.
@WithBrowser
class ANewReaderTest {

    private static final String PASSWORD = "a long enough secret";
    private static final Pattern LINK = Pattern.compile("http\\S+/identity/register/confirm\\?token=\\S+");

    private final RunningDateline dateline;
    private final Browser browser;

    ANewReaderTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
    }

    @Test
    void registers_by_mail_signs_in_and_leaves_again() {
        var address = UUID.randomUUID() + "@reader.example";
        var page = narrow();

        page.navigate("/identity/register");
        type(page, "#email", address);
        assertThat(page.locator("h1")).hasText("Look into your mail");

        page.navigate(linkFor(address));
        page.locator("#name").fill("Nora Newcomer");
        type(page, "#password", PASSWORD);
        assertThat(page.locator("h1")).hasText("Your account is ready");

        signIn(page, address);
        assertThat(page.context().cookies())
                .allSatisfy(cookie -> assertThat(cookie.httpOnly).isTrue());

        page.navigate("/identity/account");
        assertFits(page);
        type(page, "#confirm", PASSWORD);
        assertThat(page.locator("h1")).hasText("Your account is gone");
        page.locator("form button[type=submit]").press("Enter");
        page.waitForURL(Pattern.compile(".*/$"));

        signIn(page, address);
        assertThat(page.locator("[role=alert]")).containsText("do not belong together");
    }

    private void signIn(Page page, String address) {
        page.navigate("/login?return=/");
        page.locator("#username").fill(address);
        type(page, "#password", PASSWORD);
    }

    private Page narrow() {
        var page = browser.window(false);
        page.setViewportSize(320, 640);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return page;
    }

    private static void type(Page page, String field, String text) {
        assertFits(page);
        page.locator(field).fill(text);
        page.locator(field).press("Enter");
    }

    private static void assertFits(Page page) {
        var widest = page.locator("body *").all().stream()
                .map(part -> part.boundingBox())
                .filter(box -> box != null)
                .mapToDouble(box -> box.x + box.width)
                .max();
        assertThat(widest.orElseThrow()).as(page.url()).isLessThanOrEqualTo(320);
    }

    private String linkFor(String address) {
        return await("the mail")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> find(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String address) throws IOException {
        var mails =
                dateline.anyone().get(dateline.running("mail.url") + ".json").json();
        return mails.values().stream()
                .filter(mail -> mail.path("to").asString("").equals(address))
                .map(mail -> LINK.matcher(mail.path("text").asString("")))
                .filter(link -> link.find())
                .map(link -> link.group())
                .findFirst();
    }
}
