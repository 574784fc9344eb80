package news.dateline.identity.openid;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ASignInTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Gateway gateway;
    Browser browser;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        gateway = new Gateway(port);
        browser = new Browser(port);
    }

    @Test
    void yields_an_access_token_that_tells_services_who_it_is() {
        var tokens = gateway.signIn(browser, "ada", "ada's secret");

        var token = gateway.read(tokens.access());
        assertThat(token.getClaimAsString("iss")).isEqualTo(TestIssuer.PUBLIC_URL + "/identity");
        assertThat(token.getAudience()).containsExactly("dateline");
        assertThat(UUID.fromString(token.getSubject()).version()).isEqualTo(7);
        assertThat(token.getClaimAsString("name")).isEqualTo("Ada Editor");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reader", "editor");
        assertThat(token.getExpiresAt()).isEqualTo(token.getIssuedAt().plus(15, MINUTES));
        assertThat(tokens.body()).containsEntry("token_type", "Bearer").containsKey("refresh_token");
    }

    @Test
    void yields_an_id_token_for_the_gateway_alone() {
        var tokens = gateway.signIn(browser, "ruben", "ruben's secret");

        var token = gateway.read(tokens.id());
        assertThat(token.getAudience()).containsExactly("gateway");
        assertThat(token.getSubject()).isEqualTo(gateway.read(tokens.access()).getSubject());
        assertThat(token.getClaimAsString("name")).isEqualTo("Rubén <Reporter>");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reader", "reporter");
        assertThat(token.getClaimAsString("nonce")).isEqualTo("a nonce");
    }

    @Test
    void ends_at_the_gateway_with_the_state_it_began_with() {
        var signedIn = browser.signIn(
                browser.get(Browser.location(browser.get(Gateway.authorize(Map.of())))), "ada", "ada's secret");

        assertThat(Browser.location(signedIn)).startsWith(TestIssuer.PUBLIC_URL + "/identity/oauth2/authorize?");
        assertThat(Browser.location(browser.get(Browser.location(signedIn))))
                .startsWith(Gateway.REDIRECT + "?code=")
                .contains("state=a%20state");
    }

    @Test
    void needs_no_password_while_the_session_lasts() {
        gateway.signIn(browser, "ada", "ada's secret");

        var again = browser.get(Gateway.authorize(Map.of()));

        assertThat(gateway.exchange(Gateway.codeIn(again)).status()).isEqualTo(200);
    }

    @Test
    void sent_to_a_strange_address_is_refused_without_going_there() {
        var refused = browser.get(Gateway.authorize(Map.of("redirect_uri", "https://strange.example/")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.body()).contains("This link does not work").doesNotContain("strange.example");
    }

    @Test
    void without_pkce_is_refused() {
        var refused = browser.get(Gateway.authorize(Map.of("code_challenge", "", "code_challenge_method", "")));

        assertThat(Browser.location(refused)).startsWith(Gateway.REDIRECT + "?error=invalid_request");
    }

    @Test
    void with_the_verifier_of_another_is_refused() {
        var code = gateway.code(browser, "ada", "ada's secret");

        var refused = gateway.exchange(code, "x".repeat(43), Gateway.SECRET);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("invalid_grant");
    }

    @Test
    void without_the_gateways_secret_is_refused() {
        var code = gateway.code(browser, "ada", "ada's secret");

        var refused = gateway.exchange(code, "x".repeat(43), "a guess");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.error()).isEqualTo("invalid_client");
    }

    @Test
    void whose_code_is_used_twice_is_taken_back() {
        var code = gateway.code(browser, "ada", "ada's secret");
        var tokens = gateway.exchange(code);

        assertThat(gateway.exchange(code).error()).isEqualTo("invalid_grant");
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
    }

    @Test
    void lets_the_gateway_ask_who_it_is() {
        var tokens = gateway.signIn(browser, "ada", "ada's secret");

        var answer = gateway.get("/userinfo", Map.of("Authorization", "Bearer " + tokens.access()));

        assertThat(Gateway.json(answer))
                .containsEntry("sub", gateway.read(tokens.access()).getSubject())
                .containsEntry("name", "Ada Editor")
                .containsEntry("roles", List.of("reader", "editor"));
    }

    @Test
    void is_described_by_public_addresses_only() {
        var description = Gateway.json(gateway.get("/.well-known/openid-configuration", Map.of()));

        assertThat(description)
                .containsEntry("issuer", "http://dateline.test/identity")
                .containsEntry("authorization_endpoint", "http://dateline.test/identity/oauth2/authorize")
                .containsEntry("token_endpoint", "http://dateline.test/identity/oauth2/token")
                .containsEntry("jwks_uri", "http://dateline.test/identity/oauth2/jwks")
                .containsEntry("end_session_endpoint", "http://dateline.test/identity/connect/logout");
        assertThat(description.toString()).doesNotContain(String.valueOf(port));
    }

    @Test
    void is_checked_with_a_key_whose_private_half_stays_here() {
        var keys = gateway.get("/oauth2/jwks", Map.of()).body();

        assertThat(keys).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":").doesNotContain("\"p\":");
    }
}
