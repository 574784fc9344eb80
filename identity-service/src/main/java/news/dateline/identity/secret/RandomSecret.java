package news.dateline.identity.secret;

import java.security.SecureRandom;
import java.util.Base64;

/// What nobody can guess.
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /// 256 random bits in 43 characters that may stand in an address.
    public static String next() {
        return of(32);
    }

    /// 96 random bits in 16 characters, short enough to be typed from a screen once.
    public static String password() {
        return of(12);
    }

    private static String of(int bytes) {
        var bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
