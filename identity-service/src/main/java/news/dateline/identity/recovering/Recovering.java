package news.dateline.identity.recovering;

import java.util.Optional;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Email;
import news.dateline.identity.leaving.Leaving;
import news.dateline.identity.link.Asking;
import news.dateline.identity.link.Link;
import news.dateline.identity.link.Links;
import news.dateline.identity.link.Purpose;
import news.dateline.identity.post.Post.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whoever reads the mail of an account's address may give it a new password. Whoever asks learns nothing of who has an
/// account.
@Component
class Recovering {

    private static final Logger log = LoggerFactory.getLogger(Recovering.class);

    private static final String LETTER = """
            Somebody, probably you, wants a new password for your account at Dateline.

            To choose one, open this within an hour:

            %s

            If it was not you, there is nothing to do: your password stays as it is.
            """;

    private final Accounts accounts;
    private final Links links;
    private final Asking asking;
    private final Leaving leaving;

    Recovering(Accounts accounts, Links links, Asking asking, Leaving leaving) {
        this.accounts = accounts;
        this.links = links;
        this.asking = asking;
        this.leaving = leaving;
    }

    void ask(Email email) {
        asking.write(
                email,
                () -> accounts.named(email.asUsername())
                        .filter(account -> account.signsIn() && email.value().equals(account.email()))
                        .map(account -> links.make(Purpose.RESET, email, account.id()))
                        .map(link -> new Letter("A new password for Dateline", LETTER.formatted(link))));
    }

    /// Empty if the link leads nowhere any more.
    Optional<Account> accountOf(String token) {
        return links.find(Purpose.RESET, token).flatMap(this::account);
    }

    /// Signs the account out everywhere. Empty if the link leads nowhere any more.
    Optional<Account> change(String token, String password) {
        var account = links.use(Purpose.RESET, token).flatMap(this::account);
        account.ifPresent(known -> {
            accounts.changePassword(known.id(), password);
            leaving.signOut(known);
            log.info("{} has a new password by mail", known);
        });
        return account;
    }

    private Optional<Account> account(Link link) {
        return Optional.ofNullable(link.account()).flatMap(accounts::find).filter(Account::signsIn);
    }
}
