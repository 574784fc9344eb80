package news.dateline.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Not tried at all: someone guesses.
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to sign in");
        this.wait = wait;
    }

    /// Whole seconds, at least one.
    long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
