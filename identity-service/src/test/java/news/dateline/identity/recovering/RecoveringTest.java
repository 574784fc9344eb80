package news.dateline.identity.recovering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.Mailbox;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Email;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class RecoveringTest {

    static final String OLD = "the old long secret";
    static final String NEW = "the new long secret";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Accounts accounts;

    Browser browser;
    Gateway gateway;
    String address;
    Account account;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        browser = new Browser(port, "203.0.113.1" + UUID.randomUUID());
        gateway = new Gateway(port);
        address = UUID.randomUUID() + "@reader.example";
        account = accounts.create(
                        new NewAccount(null, "Nora", Email.typed(address).orElseThrow(), OLD, Set.of(), Kind.PERSON))
                .orElseThrow();
    }

    @Test
    void takes_a_mail_and_ends_in_a_new_password() {
        var link = asked();

        var changed = choose(browser.get(link), link, NEW);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Your password is changed");
        assertThat(browser.signIn(browser.get("/identity/sign-in"), address, OLD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.signIn(browser, address, NEW).status()).isEqualTo(200);
    }

    @Test
    void ends_whatever_was_open() {
        var thief = new Browser(port, "198.51.100.9");
        var tokens = gateway.signIn(thief, address, OLD);
        var link = asked();

        choose(browser.get(link), link, NEW);

        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
        assertThat(Browser.location(thief.get(Gateway.authorize(Map.of())))).endsWith("/identity/sign-in");
    }

    @Test
    void answers_an_unknown_address_like_a_known_one_and_writes_nothing_there() {
        var known = ask(address);
        var unknown = ask("nobody-" + address);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(Browser.location(unknown)).isEqualTo(Browser.location(known));
        Mailbox.await(address, 1);
        assertThat(Mailbox.of("nobody-" + address)).isEmpty();
    }

    @Test
    void works_once_and_not_with_a_link_to_register() {
        var link = asked();
        choose(browser.get(link), link, NEW);

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(choose(browser.get("/identity/sign-in"), link, OLD).statusCode())
                .isEqualTo(410);
        assertThat(browser.get(link.replace("/reset", "/register/confirm")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void is_over_when_the_account_is_switched_off() {
        var link = asked();
        accounts.changeStatus(account.id(), Status.DISABLED);

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void wants_a_password_that_nobody_guesses() {
        var link = asked();

        var refused = choose(browser.get(link), link, "short");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Take at least 10 characters.");
    }

    private String asked() {
        ask(address);
        return Mailbox.link(Mailbox.await(address, 1));
    }

    private HttpResponse<String> ask(String email) {
        return browser.submit(browser.get("/identity/forgot"), "/identity/forgot", Map.of("email", email));
    }

    private HttpResponse<String> choose(HttpResponse<String> form, String link, String password) {
        var token = link.substring(link.indexOf('=') + 1);
        return browser.submit(form, "/identity/reset", Map.of("token", token, "password", password));
    }
}
