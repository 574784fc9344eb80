package news.dateline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.test.Parts;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningInTest {

    static final IdentityDouble identity = new IdentityDouble();
    static final ServiceDouble article = new ServiceDouble("article");
    static final ServiceDouble site = new ServiceDouble("site");
    static final String database = Parts.ownName();
    static Gateway gateway;
    static Gateway other;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(settings());
        other = Gateway.with(settings());
    }

    static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "spring.mongodb.uri", Parts.get().mongodb() + "/" + database,
                "dateline.url", TestIssuer.PUBLIC_URL,
                "dateline.jwks-uri", TestIssuer.get().jwksUri(),
                "dateline.services.identity", identity.url(),
                "dateline.services.article", article.url().toString(),
                "dateline.services.site", site.url().toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        identity.close();
        article.close();
        site.close();
    }

    @AfterEach
    void asBefore() {
        identity.tokenSeconds = 300;
        identity.closesAccounts = false;
        identity.renewals.set(0);
    }

    @Test
    void begins_at_the_providers_public_address_with_proof_of_possession() {
        var browser = new Browser(gateway);

        var login = browser.open("/login");
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(Browser.location(login)).hasToString("/oauth2/authorization/dateline");

        var authorize = Browser.location(browser.open("/oauth2/authorization/dateline"));
        identity.signIn(authorize);
        assertThat(authorize.toString()).startsWith(TestIssuer.PUBLIC_URL + "/identity/oauth2/authorize?");
        assertThat(identity.asked())
                .containsEntry("client_id", "gateway")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", TestIssuer.PUBLIC_URL + "/login/oauth2/code/dateline")
                .containsKeys("code_challenge", "state", "nonce");
        assertThat(identity.asked().get("scope")).contains("openid");
    }

    @Test
    void ends_on_the_page_it_was_asked_from_and_tells_the_page_who_reads() {
        var browser = new Browser(gateway);
        assertThat(browser.open("/api/me").body()).isEqualTo("{\"authenticated\":false}");

        var landed = browser.signIn(identity, "/world/a-slug?x=1");

        assertThat(landed.statusCode()).isEqualTo(302);
        assertThat(Browser.location(landed)).hasToString("/world/a-slug?x=1");
        var me = browser.open("/api/me");
        assertThat(me.body())
                .isEqualTo("{\"authenticated\":true,\"name\":\"Ada Reader\",\"roles\":[\"reader\",\"reporter\"]}");
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void leaves_nothing_but_a_guarded_cookie_in_the_browser() {
        var browser = new Browser(gateway);
        browser.open("/login");
        var before = browser.cookies().get("__Host-DATELINE_SESSION");
        var authorize = Browser.location(browser.open("/oauth2/authorization/dateline"));
        browser.open(identity.signIn(authorize));

        assertThat(browser.lastSetCookies())
                .singleElement()
                .asString()
                .startsWith("__Host-DATELINE_SESSION=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Secure")
                .doesNotContain("Domain");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-DATELINE_SESSION");
        assertThat(browser.cookies().get("__Host-DATELINE_SESSION"))
                .as("an id known before is worth nothing after")
                .isNotEqualTo(before)
                .hasSizeGreaterThan(40);
    }

    @Test
    void lets_api_requests_go_on_in_the_readers_name_and_public_pages_without_one() {
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");

        browser.open("/api/articles?status=draft");
        assertThat(subject(article.last().header("Authorization")))
                .contains("\"sub\":\"" + identity.reader + "\"")
                .contains("\"name\":\"Ada Reader\"");
        assertThat(article.last().header("Cookie")).isEmpty();

        browser.open("/world");
        assertThat(site.last().header("Authorization")).isEmpty();
        browser.open("/desk/drafts");
        assertThat(site.last().path()).isEqualTo("/desk/drafts");
        assertThat(site.last().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void lets_a_reply_and_its_status_page_go_on_in_the_readers_name() {
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");

        gateway.send(
                "POST",
                "/world/bridge/comments",
                "body=hello",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                browser.cookieHeader(),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(site.last().path()).isEqualTo("/world/bridge/comments");
        assertThat(subject(site.last().header("Authorization"))).contains("\"sub\":\"" + identity.reader + "\"");

        browser.open("/comments/0193a1f0-5c2e-7a10-8f00-0000000000c1");
        assertThat(site.last().header("Authorization")).startsWith("Bearer ");

        browser.open("/alerts/0193a1f0-5c2e-8a10-8f00-0000000000d1");
        assertThat(site.last().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void does_not_replace_a_token_that_a_program_brings_itself() {
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");

        gateway.get("/api/articles", "Cookie", browser.cookieHeader(), "Authorization", "Bearer its.own.token");
        assertThat(article.last().header("Authorization")).isEqualTo("Bearer its.own.token");
    }

    @Test
    void is_not_what_a_program_with_a_token_needs_to_hear_who_it_speaks_for() {
        var own = TestIssuer.get().token(identity.reader, "Eve Editor", "editor");
        assertThat(gateway.get("/api/me", "Authorization", "Bearer " + own).body())
                .isEqualTo("{\"authenticated\":true,\"name\":\"Eve Editor\",\"roles\":[\"reader\",\"editor\"]}");

        var foreign = TestIssuer.get().token(claims -> claims.audience("another"));
        assertThat(gateway.get("/api/me", "Authorization", "Bearer " + foreign).statusCode())
                .isEqualTo(401);
        assertThat(gateway.get("/api/me", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(401);
    }

    @Test
    void is_remembered_when_the_gateway_starts_anew() {
        var browser = new Browser(other);
        browser.signIn(identity, "/");

        try (var next = Gateway.with(settings())) {
            browser.turnTo(next);
            assertThat(browser.open("/api/me").body()).contains("Ada Reader");
            assertThat(browser.open("/desk").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void may_begin_at_one_gateway_and_end_at_another() {
        var browser = new Browser(gateway);
        browser.open("/login?return=/world");
        var authorize = Browser.location(browser.open("/oauth2/authorization/dateline"));
        browser.turnTo(other);

        assertThat(Browser.location(browser.open(identity.signIn(authorize)))).hasToString("/world");
        browser.turnTo(gateway);
        assertThat(browser.open("/api/me").body()).contains("Ada Reader");
    }

    @Test
    void is_renewed_before_its_token_ends_once_however_many_ask() {
        identity.tokenSeconds = 1;
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");
        identity.tokenSeconds = 300;

        var cookie = browser.cookieHeader();
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> gateway.get("/api/me", "Cookie", cookie)))
                .limit(10)
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("Ada Reader"));
        assertThat(identity.renewals).hasValue(1);
    }

    @Test
    void is_renewed_once_however_many_gateways_are_asked() {
        identity.tokenSeconds = 1;
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");
        identity.tokenSeconds = 300;

        var cookie = browser.cookieHeader();
        var answers = Stream.of(gateway, other, gateway, other, gateway, other)
                .map(door -> CompletableFuture.supplyAsync(() -> door.get("/api/me", "Cookie", cookie)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("Ada Reader"));
        assertThat(identity.renewals).hasValue(1);
    }

    @Test
    void is_over_when_the_provider_renews_it_no_more() {
        identity.tokenSeconds = 1;
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");
        identity.closesAccounts = true;

        assertThat(browser.open("/api/articles").statusCode()).as("as anybody").isEqualTo(200);
        assertThat(article.last().header("Authorization")).isEmpty();
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.open("/api/me").body()).isEqualTo("{\"authenticated\":false}");
    }

    @Test
    void is_ended_here_and_at_the_provider() {
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");
        var cookie = browser.cookieHeader();

        var out = browser.submit("/logout");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(Browser.location(out).toString())
                .startsWith(TestIssuer.PUBLIC_URL + "/identity/connect/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=" + TestIssuer.PUBLIC_URL + "/");
        assertThat(browser.cookies()).isEmpty();
        assertThat(gateway.get("/api/me", "Cookie", cookie).body()).isEqualTo("{\"authenticated\":false}");
        assertThat(gateway.get("/desk", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void is_not_ended_by_a_link_or_by_another_site() {
        var browser = new Browser(gateway);
        browser.signIn(identity, "/");

        assertThat(browser.open("/logout").statusCode()).isEqualTo(404);
        assertThat(gateway.send(
                                "POST",
                                "/logout",
                                null,
                                "Cookie",
                                browser.cookieHeader(),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/api/me").body()).contains("Ada Reader");
    }

    @Test
    void is_what_the_desk_asks_for() {
        var asked = new Browser(gateway).open("/desk/drafts?own=1");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(Browser.location(asked)).hasToString("/login?return=%2Fdesk%2Fdrafts%3Fown%3D1");

        var late = gateway.send("POST", "/desk/drafts", "x=1", "Accept", "application/json");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("urn:dateline:problem:unauthenticated");
    }

    @Test
    void is_not_asked_of_a_form_of_the_desk_which_goes_on_without_a_name_to_be_given_back() {
        var kept =
                gateway.send("POST", "/desk/drafts", "x=1", "Sec-Fetch-Site", "same-origin", "Cookie", "SESSION=gone");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(site.last().path()).isEqualTo("/desk/drafts");
        assertThat(site.last().body()).isEqualTo("x=1");
        assertThat(site.last().header("Authorization")).isEmpty();

        site.forget();
        assertThat(gateway.send("POST", "/desk/drafts", "x=1", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.send("POST", "/me/delete", "x=1", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(401);
        assertThat(site.seen()).isEmpty();
    }

    @Test
    void is_what_the_pages_of_an_account_ask_for_and_go_on_with() {
        var browser = new Browser(gateway);
        assertThat(Browser.location(browser.open("/me/delete"))).hasToString("/login?return=%2Fme%2Fdelete");

        browser.signIn(identity, "/");
        browser.open("/me/delete");
        assertThat(site.last().path()).isEqualTo("/me/delete");
        assertThat(subject(site.last().header("Authorization"))).contains("\"sub\":\"" + identity.reader + "\"");
    }

    @Test
    void fails_with_a_page_and_not_in_a_circle_when_its_answer_is_unknown() {
        var browser = new Browser(gateway);
        browser.open("/login");
        var forged = browser.open("/login/oauth2/code/dateline?code=the-code&state=forged");

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).contains("Signing in did not work").doesNotContain("authorization_request");
    }

    private static String subject(String authorization) {
        var payload = authorization.substring("Bearer ".length()).split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(payload), java.nio.charset.StandardCharsets.UTF_8);
    }
}
