package news.dateline.identity.signin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Username;
import news.dateline.identity.limit.ClientAddress;
import news.dateline.identity.signin.Attempts.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks a user name and a password. Who has signed in is known by the account's id from here on. An unknown name
/// takes as long, and is answered and logged as, a wrong password.
@Component
class SigningIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

    private final Accounts accounts;
    private final Attempts attempts;
    private final MeterRegistry meters;
    private final DaoAuthenticationProvider passwords;

    SigningIn(Accounts accounts, Attempts attempts, PasswordEncoder encoder, MeterRegistry meters) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.meters = meters;
        this.passwords = new DaoAuthenticationProvider(this::load);
        passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var origin = originOf(attempt);
        var wait = attempts.begin(origin);
        if (wait.isPositive()) {
            throw slowedDown(origin, wait);
        }
        try {
            var signedIn = passwords.authenticate(attempt);
            attempts.succeeded(origin);
            counted("accepted");
            log.info("{} signed in from {}", signedIn.getName(), origin.address());
            return signedIn;
        } catch (BadCredentialsException refused) {
            counted("refused");
            // Not the name: it may be a password, typed into the wrong field.
            log.warn("A sign-in from {} was refused", origin.address());
            throw refused;
        } catch (InternalAuthenticationServiceException failed) {
            attempts.withdrawn(origin);
            throw failed;
        }
    }

    private TooManyAttempts slowedDown(Origin origin, Duration wait) {
        counted("slowed");
        log.warn("A sign-in from {} must wait for {}", origin.address(), wait);
        return new TooManyAttempts(wait);
    }

    private void counted(String outcome) {
        meters.counter("dateline.sign.ins", "outcome", outcome).increment();
    }

    private UserDetails load(String typed) {
        return accounts.named(Username.typed(typed))
                .filter(Account::signsIn)
                .map(SigningIn::principal)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(typed));
    }

    /// Without roles: tokens take those from the account, as it is when they are made.
    private static UserDetails principal(Account account) {
        return new User(account.id().toString(), account.password(), List.of());
    }

    private static Origin originOf(Authentication attempt) {
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? ClientAddress.networkOf(web.getRemoteAddress())
                : "unknown";
        return new Origin(Username.typed(attempt.getName()), address);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
