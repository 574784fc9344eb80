package news.dateline.identity.registering;

import java.util.Optional;
import java.util.Set;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Email;
import news.dateline.identity.account.Kind;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.link.Asking;
import news.dateline.identity.link.Link;
import news.dateline.identity.link.Links;
import news.dateline.identity.link.Purpose;
import news.dateline.identity.post.Post.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// First a mail, then an account: no account is ever there whose address nobody has shown to read. Whoever asks learns
/// nothing of who has one; who does is told by mail.
@Component
class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private static final String WELCOME = """
            Somebody, probably you, wants an account at Dateline with this address.

            To choose a name and a password, open this within 24 hours:

            %s

            If it was not you, there is nothing to do: without this link there will be no account.
            """;
    private static final String KNOWN = """
            Somebody, probably you, wants an account at Dateline with this address. It has one already.

            Sign in: %s
            A new password: %s

            If it was not you, there is nothing to do.
            """;

    private final Accounts accounts;
    private final Links links;
    private final Asking asking;
    private final IdentitySettings settings;

    Registering(Accounts accounts, Links links, Asking asking, IdentitySettings settings) {
        this.accounts = accounts;
        this.links = links;
        this.asking = asking;
        this.settings = settings;
    }

    void ask(Email email) {
        asking.write(email, () -> Optional.of(letter(email)));
    }

    private Letter letter(Email email) {
        return accounts.named(email.asUsername()).isPresent()
                ? new Letter(
                        "Your account at Dateline",
                        KNOWN.formatted(settings.at("/login"), settings.issuer() + "/forgot"))
                : new Letter(
                        "Your new account at Dateline", WELCOME.formatted(links.make(Purpose.REGISTER, email, null)));
    }

    Optional<Link> link(String token) {
        return links.find(Purpose.REGISTER, token);
    }

    /// Empty if the link leads nowhere any more.
    Optional<Account> confirm(String token, String name, String password) {
        var made = links.use(Purpose.REGISTER, token)
                .flatMap(link ->
                        accounts.create(new NewAccount(null, name, link.address(), password, Set.of(), Kind.PERSON)));
        made.ifPresent(account -> log.info("{} has registered", account));
        return made;
    }
}
