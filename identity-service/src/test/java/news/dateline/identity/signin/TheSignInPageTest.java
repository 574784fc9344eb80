package news.dateline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class TheSignInPageTest {

    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Browser browser;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        browser = new Browser(port);
    }

    @Test
    void says_a_wrong_password_in_plain_words_and_keeps_the_name() {
        var refused = browser.signIn(form(), "Ada", "a guess");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("This user name and password do not belong together.")
                .contains("value=\"Ada\"")
                .doesNotContain("a guess");
    }

    @Test
    void answers_an_unknown_name_like_a_wrong_password() {
        var known = browser.signIn(form(), "rosa", "a guess");
        var unknown = browser.signIn(form(), "nobody", "a guess");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(withoutToken(unknown.body()))
                .isEqualTo(withoutToken(known.body()).replace("rosa", "nobody"));
    }

    @Test
    void lets_someone_in_after_a_wrong_password() {
        var refused =
                browser.signIn(browser.get(Browser.location(browser.get(Gateway.authorize(Map.of())))), "ada", "x");

        var signedIn = browser.signIn(refused, " ADA ", "ada's secret");

        assertThat(Browser.location(signedIn)).contains("/identity/oauth2/authorize");
    }

    @Test
    void shows_what_was_typed_as_text_only() {
        var refused = browser.signIn(form(), "\"><script>alert(1)</script>", "a guess");

        assertThat(refused.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script");
    }

    @Test
    void needs_neither_script_nor_inline_style() {
        var form = form();

        assertThat(form.body())
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("<style");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(browser.get("/identity/assets/identity.css").statusCode()).isEqualTo(200);
    }

    @Test
    void is_kept_by_nobody_and_tells_no_other_site_where_its_reader_was() {
        for (var page : List.of("/identity/sign-in", "/identity/register", "/identity/forgot")) {
            var headers = browser.get(page).headers();

            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void refuses_a_form_of_another_session_and_keeps_the_name() {
        var elsewhere = new Browser(port).get("/identity/sign-in");

        var refused = browser.signIn(elsewhere, "ada", "ada's secret");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page was open for too long.").contains("value=\"ada\"");
        assertThat(browser.signIn(refused, "ada", "ada's secret").statusCode()).isEqualTo(302);
    }

    @Test
    void opened_by_itself_leads_through_the_gateways_sign_in() {
        assertThat(Browser.location(browser.signIn(form(), "ada", "ada's secret")))
                .isEqualTo(TestIssuer.PUBLIC_URL + "/login");
    }

    @Test
    void slows_down_who_guesses_but_nobody_elsewhere() {
        var guesser = new Browser(port, "198.51.100.7");
        for (var guess = 1; guess <= Attempts.FREE; guess++) {
            assertThat(guesser.signIn(guesser.get("/identity/sign-in"), "mo", "guess " + guess)
                            .statusCode())
                    .isEqualTo(401);
        }

        var slowed = guesser.signIn(guesser.get("/identity/sign-in"), "mo", "mo's secret");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(slowed.body()).contains("Too many attempts. Wait").contains("value=\"mo\"");
        assertThat(browser.signIn(form(), "mo", "mo's secret").statusCode()).isEqualTo(302);
    }

    @Test
    void takes_a_password_longer_than_any() {
        assertThat(browser.signIn(form(), "ada", "x".repeat(10_000)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void remembers_a_sign_in_by_a_cookie_that_no_script_and_no_other_path_sees() {
        var cookie = form().headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("DATELINE_IDENTITY=")
                .contains("; Path=/identity;")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    private HttpResponse<String> form() {
        return browser.get("/identity/sign-in");
    }

    private static String withoutToken(String page) {
        return TOKEN.matcher(page).replaceAll("");
    }
}
