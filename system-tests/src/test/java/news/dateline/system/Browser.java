package news.dateline.system;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this machine.
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningDateline dateline;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(RunningDateline dateline, Path executable) {
        this.dateline = dateline;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(RunningDateline.PATIENCE.toMillis());
    }

    /// Named by `DATELINE_CHROMIUM`, else found on the `PATH`.
    static Optional<Path> executable() {
        var named = System.getenv("DATELINE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A window of somebody whom the site has not seen before.
    Page window(boolean withScript) {
        return window(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(withScript));
    }

    /// The same, where the clocks show this zone.
    Page windowIn(String zone) {
        return window(new com.microsoft.playwright.Browser.NewContextOptions().setTimezoneId(zone));
    }

    private Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = chromium.newContext(options.setBaseURL(dateline.at("").toString()));
        context.setDefaultTimeout(RunningDateline.PATIENCE.toMillis());
        return context.newPage();
    }

    /// The same, of somebody whose browser may show alerts, and says that it is reached at this address: without a push
    /// service of its maker within reach Chromium cannot subscribe by itself.
    ///
    /// @param subscription see [RunningDateline#newBrowser]
    Page windowReachedAt(Map<String, Object> subscription) {
        var page = window(true);
        page.context().grantPermissions(List.of("notifications"));
        page.addInitScript("PushManager.prototype.subscribe = async () => ({ toJSON: () => (%s) });"
                .formatted(Client.JSON.writeValueAsString(subscription)));
        return page;
    }

    /// As the demo reader, who then is on the page to return to.
    void signIn(Page page, String returnTo) {
        signIn(page, "reader", returnTo);
    }

    /// The desk of the demo user who has the role, in a window of its own.
    Page seat(String role, boolean withScript) {
        var page = window(withScript);
        signIn(page, role, "/desk");
        return page;
    }

    /// As the demo user who has the role.
    void signIn(Page page, String role, String returnTo) {
        page.navigate("/login?return=" + returnTo);
        signInHere(page, role);
        page.waitForURL("**" + returnTo);
    }

    /// On the page that asks who somebody is.
    void signInHere(Page page, String role) {
        page.locator("#username").fill(dateline.demoUser(role, "username"));
        page.locator("#password").fill(dateline.demoUser(role, "password"));
        page.locator("form button[type=submit]").click();
    }

    /// Returns once the reply was judged.
    static void reply(Page page, String text) {
        page.locator("#reply-body").fill(text);
        page.locator(".reply-form button[type=submit]").click();
        awaitVerdict(page);
    }

    /// On the page that follows upon a reply. It looks again by itself, but on a busy machine Chromium was seen to
    /// leave
    /// that out for minutes; so the reader does it.
    static void awaitVerdict(Page page) {
        page.waitForURL("**/comments/*", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        await("a verdict on the reply").atMost(RunningDateline.PATIENCE).until(() -> {
            page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            return page.locator("meta[http-equiv=refresh]").count() == 0;
        });
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
