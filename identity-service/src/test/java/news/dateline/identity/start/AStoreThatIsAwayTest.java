package news.dateline.identity.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.RunningIdentity;
import news.dateline.test.Parts;
import news.dateline.test.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AStoreThatIsAwayTest {

    static final URI STORE = URI.create(Parts.get().mongodb());

    final int port = Ports.free();
    final Relay way = new Relay(STORE.getHost(), STORE.getPort(), port);
    RunningIdentity identity;
    Browser browser;

    @BeforeEach
    void start() {
        var address = "mongodb://127.0.0.1:" + port + "/" + Parts.ownName() + "?serverSelectionTimeoutMS=300";
        identity = RunningIdentity.on(address);
        browser = new Browser(identity.port());
    }

    @AfterEach
    void stop() {
        identity.close();
        way.close();
    }

    @Test
    void from_the_start_is_told_in_plain_words_and_its_return_noticed() throws IOException {
        assertThat(Gateway.health(identity.managementPort(), "liveness")).isEqualTo(200);
        assertThat(Gateway.health(identity.managementPort(), "readiness")).isEqualTo(503);
        keysAreAProblem();
        signingInIsAPage();

        way.mend();

        identity.ready();
        assertThat(identity.gateway().signIn(browser, "ada", "ada's secret").status())
                .isEqualTo(200);
    }

    @Test
    void for_a_while_stops_sign_ins_and_renewals_until_it_is_back() throws IOException {
        way.mend();
        identity.ready();
        var tokens = identity.gateway().signIn(browser, "ada", "ada's secret");

        way.cut();

        signingInIsAPage();
        assertThat(identity.gateway().renew(tokens.refresh()).status()).isEqualTo(503);
        assertThat(identity.gateway().get("/oauth2/jwks", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(Gateway.health(identity.managementPort(), "readiness")).isEqualTo(200);

        way.mend();

        await().until(() -> identity.gateway().renew(tokens.refresh()).status() == 200);
    }

    private void keysAreAProblem() {
        var answer = identity.gateway().get("/oauth2/jwks", Map.of());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:dateline:problem:unavailable").doesNotContain("mongo");
    }

    private void signingInIsAPage() {
        var answer = browser.get("/identity/sign-in");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("Signing in is not possible right now.")
                .doesNotContain("mongo")
                .doesNotContain("ada");
    }
}
