package news.dateline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// No push service of a browser's maker is within reach of these tests, and without one Chromium cannot subscribe. Two
/// things are therefore not the browser's own: it says that it is reached by the embedded system's push service
/// (`pushManager.subscribe` alone is replaced), and what arrives there, opened by that service, is handed to the page's
/// worker by the developer tools. Nor is there a desktop on which to click a notification: the click is made in the
/// worker, and the windows stay as they are. All between and behind is real.
@WithBrowser
class AReaderOfAlertsTest {

    private static final String SHOWN = """
            navigator.serviceWorker.getRegistration()
              .then((registration) => registration.getNotifications())
              .then((all) => all.map(({ title, body, tag, data }) => `${title}|${body}|${tag}|${data.navigate}`))""";

    /// Whether the browser remembers which subscription is its own.
    private static final String KEPT = "caches.has('alerts')";

    private final RunningDateline dateline;
    private final Browser browser;
    private final Newsroom newsroom;

    AReaderOfAlertsTest(RunningDateline dateline, Browser browser) {
        this.dateline = dateline;
        this.browser = browser;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void asks_by_one_button_is_told_hears_a_correction_in_its_place_and_leaves_in_one_step() throws IOException {
        var story = newsroom.published("A story with a button");
        var subscription = dateline.newBrowser();
        var page = browser.windowReachedAt(subscription);
        page.navigate(story.text("url"));

        page.locator(".account [data-alerts]").click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog.locator("h1")).hasText("Be told when it happens");
        assertThat(dialog).containsText("This story and its updates: A story with a button");
        dialog.locator("[data-way=browser] button").click();
        assertThat(dialog.locator("[role=status]")).hasText("You will be told, in this browser.");

        var worker = new AlertWorker(page, dateline.at("").toString());
        var alert = told(newsroom.published("The bridge is stuck"));
        worker.hand(arrived(subscription, "The bridge is stuck"));
        awaitShown(page, "The bridge is stuck", alert);

        dateline.as("editor").post("/api/alerts/" + alert + "/correct", Map.of("text", "The bridge moves"));
        worker.hand(arrived(subscription, "Correction: The bridge moves"));
        awaitShown(page, "Correction: The bridge moves", alert);

        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        page.locator(".account [data-alerts]").click();
        assertThat(dialog.locator("h1")).hasText("Your alerts");
        assertThat(dialog.locator(".told")).containsText("Correction: The bridge moves");
        assertThat(dialog.locator(".told")).containsText("Because you want to hear of all breaking news.");
        dialog.locator(".asking-end button").click();
        assertThat(dialog.locator("[role=status]")).hasText("You are told nothing more.");
        assertThat((Boolean) page.evaluate(KEPT)).isFalse();
    }

    @Test
    void goes_on_being_told_when_the_browser_is_reached_elsewhere_while_no_page_says_so() throws IOException {
        var before = dateline.newBrowser();
        var after = dateline.newBrowser();
        var page = browser.windowReachedAt(before);
        page.navigate("/alerts");
        page.locator("[data-way=browser] button").click();
        assertThat(page.locator("[role=status]")).hasText("You will be told, in this browser.");
        page.waitForFunction("navigator.serviceWorker.controller !== null");

        new AlertWorker(page, dateline.at("").toString()).moveTo(after);
        told(newsroom.published("The bridge has moved"));

        arrived(after, "The bridge has moved");
        assertThat(dateline.lettersTo(before)).noneMatch(letter -> letter.contains("The bridge has moved"));
        assertThat((Boolean) page.evaluate(KEPT)).isTrue();
    }

    @Test
    void comes_to_the_story_by_a_click_and_to_the_window_that_shows_it_already() throws IOException {
        var subscription = dateline.newBrowser();
        var page = browser.windowReachedAt(subscription);
        page.navigate("/alerts");
        page.locator("[data-way=browser] button").click();
        assertThat(page.locator("[role=status]")).hasText("You will be told, in this browser.");
        var worker = new AlertWorker(page, dateline.at("").toString());
        var story = newsroom.published("The ferry has sailed without us");
        var address = dateline.at(story.text("url")).toString();
        var message = arrived(subscription, "The ferry has sailed without us");

        worker.hand(message);
        awaitShown(page, "The ferry has sailed without us", told(story));
        assertThat(worker.click()).isEqualTo("open " + address);
        assertThat((List<?>) page.evaluate(SHOWN)).isEmpty();

        page.navigate(address + "#replies");
        worker.hand(message);
        awaitShown(page, "The ferry has sailed without us", told(story));
        assertThat(worker.click()).isEqualTo("focus " + address + "#replies");
        assertThat((List<?>) page.evaluate(SHOWN)).isEmpty();
    }

    @Test
    void sees_what_is_wrong_beside_its_field_and_loses_nothing() throws IOException {
        var page = browser.windowReachedAt(dateline.newBrowser());
        page.navigate("/");
        page.locator(".account [data-alerts]").click();
        var dialog = page.locator("dialog[open]");

        dialog.locator("[name=all]").uncheck();
        dialog.locator("[name=zone]").fill("Atlantis");
        dialog.locator("[name=from]").fill("22:00");
        dialog.locator("[data-way=browser] button").click();

        assertThat(dialog.locator("#alerts-what-fault")).isVisible();
        assertThat(dialog.locator("#alerts-zone-fault")).isVisible();
        assertThat(dialog.locator("[name=from]")).hasValue("22:00");
        assertThat((Boolean) page.evaluate(KEPT)).isFalse();
    }

    @Test
    void has_a_page_of_the_papers_own_while_the_site_cannot_be_reached() throws IOException {
        var page = browser.windowReachedAt(dateline.newBrowser());
        page.navigate("/alerts");
        page.locator("[data-way=browser] button").click();
        assertThat(page.locator("[role=status]")).hasText("You will be told, in this browser.");
        page.waitForFunction("navigator.serviceWorker.controller !== null");

        dateline.without("gateway", () -> {
            page.navigate("/city");

            assertThat(page.locator("h1")).hasText("You are offline");
            assertThat(page.locator(".masthead")).isVisible();
        });
    }

    /// That, and nothing else.
    private static void awaitShown(Page page, String title, String tag) {
        await("'" + title + "' as a notification")
                .atMost(RunningDateline.PATIENCE)
                .untilAsserted(() -> assertThat((List<?>) page.evaluate(SHOWN))
                        .singleElement()
                        .asString()
                        .startsWith(title + "|")
                        .contains("|" + tag + "|"));
    }

    /// The alert that came with a story's publication.
    private String told(Client.Answer story) {
        return await("the alert on " + story.text("url"))
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> {
                            for (var alert : dateline.anyone()
                                    .get("/api/alerts?limit=20")
                                    .json()
                                    .path("items")) {
                                if (alert.path("url").asString().equals(story.text("url"))) {
                                    return alert.path("id").asString();
                                }
                            }
                            return "";
                        },
                        id -> !id.isEmpty());
    }

    private String arrived(Map<String, Object> subscription, String words) {
        return await("'" + words + "' at the push service")
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.lettersTo(subscription).stream()
                                .filter(letter -> letter.contains(words))
                                .findFirst()
                                .orElse(""),
                        letter -> !letter.isEmpty());
    }
}
