package news.dateline.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What is kept of a token: enough to recognise it, not enough to use it. Tokens are long and random or signed, so
/// that one round without salt is enough.
public final class TokenHash {

    private static final String MARK = "{sha256}"; // no token begins with a brace

    private TokenHash() {}

    /// Of a token that someone shows.
    public static String of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Of a token's value in memory, which is its hash already when it was read from the store.
    public static String ofValue(String value) {
        return isHash(value) ? value : of(value);
    }

    /// Whether a stored value is the hash of what someone shows, in a time that tells nothing of it.
    public static boolean matches(String shown, String stored) {
        return MessageDigest.isEqual(
                of(shown).getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a value is a hash, and not a token or a secret.
    public static boolean isHash(String value) {
        return value.startsWith(MARK);
    }
}
