package news.dateline.identity.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Email;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Status;
import news.dateline.identity.leaving.Leaving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@IdentityTest
class AnOwnAccountTest {

    static final String PASSWORD = "the old long secret";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Accounts accounts;

    @Autowired
    Leaving leaving;

    @Autowired
    MongoTemplate store;

    Browser browser;
    Gateway gateway;
    String address;
    Account account;
    Gateway.Tokens tokens;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        browser = new Browser(port, "203.0.113.2" + UUID.randomUUID());
        gateway = new Gateway(port);
        address = UUID.randomUUID() + "@reader.example";
        account = accounts.create(new NewAccount(
                        null, "Nora <b>", Email.typed(address).orElseThrow(), PASSWORD, Set.of(), Kind.PERSON))
                .orElseThrow();
        tokens = gateway.signIn(browser, address, PASSWORD);
    }

    @Test
    void is_shown_to_its_owner_alone() {
        assertThat(browser.get("/identity/account").body()).contains("Nora &lt;b&gt;", address);
        assertThat(Browser.location(new Browser(port).get("/identity/account"))).endsWith("/identity/sign-in");
    }

    @Test
    void is_deleted_with_its_password_and_leaves_nothing_behind() {
        var gone = delete(PASSWORD);

        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(gone.body()).contains("Your account is gone").doesNotContain(address, "Nora");
        assertThat(accounts.find(account.id())).isEmpty();
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
        assertThat(Browser.location(browser.get(Gateway.authorize(Map.of())))).endsWith("/identity/sign-in");
        for (var collection : store.getCollectionNames()) {
            var left = store.getCollection(collection).find().into(new ArrayList<>());
            assertThat(left.toString()).as(collection).doesNotContain(address);
        }
    }

    @Test
    void that_is_deleted_answers_like_one_that_never_was() {
        delete(PASSWORD);

        var refused = browser.signIn(browser.get("/identity/sign-in"), address, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("do not belong together");
    }

    @Test
    void that_is_deleted_signs_out_of_the_gateway_without_an_error() {
        delete(PASSWORD);

        var out = browser.get("/identity/connect/logout?id_token_hint=" + tokens.id());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(Browser.location(out)).endsWith("/");
    }

    @Test
    void stays_when_the_password_is_wrong_and_the_guesser_is_slowed() {
        for (var guess = 1; guess <= 5; guess++) {
            assertThat(delete("a guess").statusCode()).isEqualTo(403);
        }
        assertThat(delete(PASSWORD).statusCode()).isEqualTo(429);
        assertThat(accounts.find(account.id())).isPresent();
    }

    @Test
    void gets_a_new_password_and_ends_what_is_open() {
        var page = browser.get("/identity/account");

        var changed = browser.submit(
                page, "/identity/account/password", Map.of("current", PASSWORD, "password", "a brand new secret"));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
        assertThat(gateway.signIn(browser, address, "a brand new secret").status())
                .isEqualTo(200);
    }

    @Test
    void keeps_its_password_when_the_old_one_is_wrong_or_the_new_one_too_short() {
        var page = browser.get("/identity/account");

        var wrong = browser.submit(
                page, "/identity/account/password", Map.of("current", "a guess", "password", "a brand new secret"));
        var tooShort =
                browser.submit(page, "/identity/account/password", Map.of("current", PASSWORD, "password", "short"));

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("This is not your password.");
        assertThat(tooShort.statusCode()).isEqualTo(400);
        assertThat(gateway.renew(tokens.refresh()).status()).isEqualTo(200);
    }

    @Test
    void whose_removal_was_interrupted_is_removed_later_and_opens_nothing_until_then() {
        accounts.changeStatus(account.id(), Status.LEAVING);
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");

        leaving.finish();

        assertThat(accounts.find(account.id())).isEmpty();
    }

    private HttpResponse<String> delete(String password) {
        return browser.submit(
                browser.get("/identity/account"), "/identity/account/delete", Map.of("confirm", password));
    }
}
