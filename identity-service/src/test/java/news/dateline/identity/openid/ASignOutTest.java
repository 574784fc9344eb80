package news.dateline.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ASignOutTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Gateway gateway;
    Browser browser;
    Gateway.Tokens tokens;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        gateway = new Gateway(port);
        browser = new Browser(port);
        tokens = gateway.signIn(browser, "rosa", "rosa's secret");
    }

    @Test
    void leads_back_to_the_front_page() {
        assertThat(Browser.location(browser.get(signOut(tokens.id(), "/")))).isEqualTo(TestIssuer.PUBLIC_URL + "/");
    }

    @Test
    void ends_the_session_and_the_refresh_token() {
        browser.get(signOut(tokens.id(), "/"));

        assertThat(Browser.location(browser.get(Gateway.authorize(Map.of())))).endsWith("/identity/sign-in");
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void works_with_the_id_token_of_the_sign_in_after_renewals() {
        var renewed = gateway.renew(gateway.renew(tokens.refresh()).refresh());

        assertThat(Browser.location(browser.get(signOut(tokens.id(), "/")))).isEqualTo(TestIssuer.PUBLIC_URL + "/");
        assertThat(gateway.renew(renewed.refresh()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void with_a_strange_id_token_ends_nothing() {
        var refused = browser.get(signOut("strange", "/"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This link does not work");
        assertThat(gateway.renew(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void leads_to_no_strange_address() {
        var refused = browser.get("/identity/connect/logout?id_token_hint=" + tokens.id()
                + "&post_logout_redirect_uri=https%3A%2F%2Fstrange.example%2F");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    private static String signOut(String idToken, String page) {
        var back = URLEncoder.encode(TestIssuer.PUBLIC_URL + page, StandardCharsets.UTF_8);
        return "/identity/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + back;
    }
}
