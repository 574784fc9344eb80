package news.dateline.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.RunningIdentity;
import news.dateline.test.Parts;
import org.junit.jupiter.api.Test;

class ARestartTest {

    final String database = Parts.get().mongodb() + "/" + Parts.ownName();

    @Test
    void signs_nobody_out() {
        Gateway.Tokens tokens;
        String keys;
        try (var before = RunningIdentity.on(database).ready()) {
            tokens = before.gateway().signIn(new Browser(before.port()), "ada", "ada's secret");
            keys = keys(before);
        }

        try (var after = RunningIdentity.on(database).ready()) {
            assertThat(keys(after)).isEqualTo(keys);
            assertThat(after.gateway().read(tokens.access()).getClaimAsString("name"))
                    .isEqualTo("Ada Editor");
            var renewed = after.gateway().renew(tokens.refresh());
            assertThat(after.gateway().read(renewed.access()).getSubject())
                    .isEqualTo(after.gateway().read(tokens.access()).getSubject());
        }
    }

    @Test
    void asks_nobody_for_the_password_again() {
        Browser browser;
        try (var before = RunningIdentity.on(database).ready()) {
            browser = new Browser(before.port());
            before.gateway().signIn(browser, "ada", "ada's secret");
        }

        try (var after = RunningIdentity.on(database).ready()) {
            var again = browser.at(after.port()).get(Gateway.authorize(Map.of()));
            assertThat(after.gateway().exchange(Gateway.codeIn(again)).status()).isEqualTo(200);
        }
    }

    @Test
    void in_the_middle_of_a_sign_in_loses_nothing() {
        Browser browser;
        HttpResponse<String> form;
        try (var before = RunningIdentity.on(database).ready()) {
            browser = new Browser(before.port());
            form = browser.get(Browser.location(browser.get(Gateway.authorize(Map.of()))));
        }

        try (var after = RunningIdentity.on(database).ready()) {
            var elsewhere = browser.at(after.port());
            var signedIn = elsewhere.signIn(form, "ada", "ada's secret");
            var code = Gateway.codeIn(elsewhere.get(Browser.location(signedIn)));
            assertThat(after.gateway().exchange(code).status()).isEqualTo(200);
        }
    }

    @Test
    void between_code_and_token_goes_unnoticed() {
        String code;
        try (var before = RunningIdentity.on(database).ready()) {
            code = before.gateway().code(new Browser(before.port()), "ada", "ada's secret");
        }

        try (var after = RunningIdentity.on(database).ready()) {
            assertThat(after.gateway().exchange(code).status()).isEqualTo(200);
        }
    }

    @Test
    void changes_no_demo_user() {
        String subject;
        try (var before = RunningIdentity.on(database).ready()) {
            subject = subject(before);
        }

        try (var after = RunningIdentity.on(database).ready()) {
            assertThat(subject(after)).isEqualTo(subject);
        }
    }

    @Test
    void beside_a_second_instance_makes_one_key_and_one_account() {
        try (var one = RunningIdentity.on(database);
                var other = RunningIdentity.on(database)) {
            one.ready();
            other.ready();

            assertThat(keys(one)).isEqualTo(keys(other));
            var tokens = one.gateway().signIn(new Browser(one.port()), "ada", "ada's secret");
            assertThat(other.gateway().renew(tokens.refresh()).status()).isEqualTo(200);
            assertThat(subject(one)).isEqualTo(subject(other));
        }
    }

    private static String subject(RunningIdentity identity) {
        var tokens = identity.gateway().signIn(new Browser(identity.port()), "mo", "mo's secret");
        return identity.gateway().read(tokens.id()).getSubject();
    }

    private static String keys(RunningIdentity identity) {
        return identity.gateway().get("/oauth2/jwks", Map.of()).body();
    }
}
