package news.dateline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.test.Parts;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.Test;

class AnotherProviderTest {

    @Test
    void signs_readers_in_by_configuration_alone() {
        try (var identity = new IdentityDouble();
                var gateway = Gateway.with(settings(identity))) {
            var browser = new Browser(gateway);
            browser.open("/login?return=/world");
            var authorize = Browser.location(browser.open("/oauth2/authorization/dateline"));
            assertThat(authorize.toString()).startsWith("https://keys.example/realms/dateline/auth?");

            assertThat(Browser.location(browser.open(identity.signIn(authorize))))
                    .hasToString("/world");

            assertThat(browser.open("/api/me").body()).contains("Ada Reader");
            assertThat(Browser.location(browser.submit("/logout")).toString())
                    .startsWith("https://keys.example/realms/dateline/logout?id_token_hint=");
        }
    }

    @Test
    void is_told_wholly_or_not_at_all() {
        var half = Map.of("dateline.issuer", "https://keys.example/realms/dateline");

        assertThatThrownBy(() -> Gateway.with(half).close())
                .rootCause()
                .hasMessage("dateline.issuer and dateline.provider are told both or not at all");
    }

    private static Map<String, String> settings(IdentityDouble identity) {
        return new HashMap<>(Map.of(
                "spring.mongodb.uri",
                Parts.get().mongodb() + "/" + Parts.ownName(),
                "dateline.url",
                "http://localhost:8080",
                "dateline.jwks-uri",
                TestIssuer.get().jwksUri(),
                "dateline.issuer",
                TestIssuer.PUBLIC_URL + "/identity",
                "dateline.provider.authorization-uri",
                "https://keys.example/realms/dateline/auth",
                "dateline.provider.token-uri",
                identity.url() + "/identity/oauth2/token",
                "dateline.provider.end-session-uri",
                "https://keys.example/realms/dateline/logout"));
    }
}
