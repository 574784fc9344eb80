package news.dateline.identity.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@IdentityTest
class RegisteringTest {

    static final String PASSWORD = "a long enough secret";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MongoTemplate store;

    Browser browser;
    String address;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        var number = UUID.randomUUID().toString();
        browser = new Browser(port, "198.51.100." + Math.floorMod(number.hashCode(), 250) + number.charAt(0));
        address = number + "@reader.example";
    }

    @Test
    void takes_a_mail_and_a_password_and_ends_in_an_account_that_signs_in() {
        var link = asked(address);
        var form = browser.get(link);
        assertThat(form.statusCode()).isEqualTo(200);

        var made = confirm(form, link, "Nora Newcomer", PASSWORD);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("Your account is ready").doesNotContain(address);
        var tokens = new Gateway(port).signIn(browser, address.toUpperCase(Locale.ROOT), PASSWORD);
        var token = new Gateway(port).read(tokens.access());
        assertThat(token.getClaimAsString("name")).isEqualTo("Nora Newcomer");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reader");
        assertThat(token.getClaims().toString()).as("no address in a token").doesNotContain("@");
    }

    @Test
    void makes_no_account_without_the_mail() {
        asked(address);

        var refused = browser.signIn(browser.get("/identity/sign-in"), address, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void answers_a_known_address_like_an_unknown_one_and_tells_its_owner_by_mail() {
        var link = asked(address);
        confirm(browser.get(link), link, "Nora", PASSWORD);

        var known = ask(address);
        var unknown = ask("another-" + address);

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(Browser.location(known)).isEqualTo(Browser.location(unknown));
        assertThat(known.body()).isEqualTo(unknown.body());
        var mail = Mailbox.await(address, 2);
        assertThat(mail.text()).contains("It has one already").doesNotContain("token=");
    }

    @Test
    void works_once() {
        var link = asked(address);
        confirm(browser.get(link), link, "Nora", PASSWORD);

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.get(link).body()).contains("This link is over");
    }

    @Test
    void works_by_the_last_link_only() {
        var first = asked(address);
        var second = asked(address, 2);

        assertThat(browser.get(first).statusCode()).isEqualTo(410);
        assertThat(browser.get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_no_link_that_could_be_followed() {
        var link = asked(address);

        var documents = store.getCollection("links").find().into(new ArrayList<>());

        assertThat(documents).isNotEmpty();
        assertThat(documents.toString()).doesNotContain(link.substring(link.indexOf('=') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', a long enough secret, Say how others",
        "Nora, short, at least 10 characters",
        "Nora, aaaaaaaaaaaaaaaa, different characters",
        "A name is none, a NAME is NONE, not your name"
    })
    void says_what_is_wrong_and_keeps_the_rest(String name, String password, String fault) {
        var link = asked(address);

        var refused = confirm(browser.get(link), link, name, password);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .containsIgnoringCase(fault)
                .contains("aria-invalid=\"true\"", "autofocus", "value=\"" + name + "\"")
                .doesNotContain("value=\"" + password + "\"");
        assertThat(confirm(refused, link, "Nora", PASSWORD).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nora", "nora@", "@news.example", "nora@news", "a@b.c, d@e.f", "a b@news.example"})
    void wants_an_address_that_mail_can_reach(String typed) {
        var refused = ask(typed);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This is no e-mail address.");
    }

    @Test
    void writes_to_no_address_that_smuggles_headers() {
        assertThat(ask("nora@news.example\r\nBcc: all@news.example").statusCode())
                .isEqualTo(400);
    }

    @Test
    void fills_nobodys_mailbox() {
        for (var time = 1; time <= 6; time++) {
            assertThat(ask(address).statusCode()).isEqualTo(303);
        }
        var last = "last-" + address;
        ask(last);

        Mailbox.await(last, 1);
        assertThat(Mailbox.of(address)).hasSize(3);
    }

    @Test
    void is_slowed_for_who_asks_for_everybody() {
        for (var time = 1; time <= 20; time++) {
            assertThat(ask(time + "-" + address).statusCode()).isEqualTo(303);
        }

        var slowed = ask("more-" + address);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void needs_the_form_of_this_session() {
        var answer = browser.post("/identity/register", Map.of("email", address));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("open for too long").contains("Nothing was done");
    }

    @Test
    void needs_neither_script_nor_inline_style_and_sends_its_address_nowhere() {
        var page = browser.get(asked(address));

        assertThat(page.body()).doesNotContain("<script", "style=", "<style", "onclick");
        assertThat(page.body()).contains("<label for=\"name\">", "<label for=\"password\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private String asked(String email) {
        return asked(email, 1);
    }

    /// The link that is mailed.
    private String asked(String email, int mails) {
        ask(email);
        return Mailbox.link(Mailbox.await(email, mails));
    }

    private HttpResponse<String> ask(String email) {
        return browser.submit(browser.get("/identity/register"), "/identity/register", Map.of("email", email));
    }

    private HttpResponse<String> confirm(HttpResponse<String> form, String link, String name, String password) {
        var token = link.substring(link.indexOf('=') + 1);
        return browser.submit(
                form, "/identity/register/confirm", Map.of("token", token, "name", name, "password", password));
    }
}
