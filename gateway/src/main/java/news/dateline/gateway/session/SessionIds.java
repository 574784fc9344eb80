package news.dateline.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that cannot be guessed.
final class SessionIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /// 256 random bits.
    static String next() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
