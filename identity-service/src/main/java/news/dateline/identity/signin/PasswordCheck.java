package news.dateline.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Username;
import news.dateline.identity.limit.ClientAddress;
import news.dateline.identity.signin.Attempts.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks somebody who is signed in for the password again, no faster than at the sign-in.
@Component
public class PasswordCheck {

    private static final Logger log = LoggerFactory.getLogger(PasswordCheck.class);

    private final Accounts accounts;
    private final Attempts attempts;

    PasswordCheck(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /// What came of it.
    public sealed interface Outcome {

        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        /// It was not looked at.
        record TooMany(Duration pause) implements Outcome {}
    }

    public Outcome check(Account account, String password, HttpServletRequest request) {
        var origin = new Origin(Username.typed(account.id().toString()), ClientAddress.of(request));
        var wait = attempts.begin(origin);
        if (wait.isPositive()) {
            log.warn("Another password of {} at {} is looked at in {}", account, origin.address(), wait);
            return new Outcome.TooMany(wait);
        }
        if (!accounts.hasPassword(account, password)) {
            log.warn("A password of {} was refused at {}", account, origin.address());
            return new Outcome.Wrong();
        }
        attempts.succeeded(origin);
        return new Outcome.Right();
    }
}
