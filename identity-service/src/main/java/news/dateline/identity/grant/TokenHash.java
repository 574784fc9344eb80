package news.dateline.identity.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What is kept of a token: enough to recognise it, not enough to use it. Tokens are long and random or signed, so
/// that one round without salt is enough.
final class TokenHash {

    private static final String MARK = "{sha256}"; // no token begins with a brace

    private TokenHash() {}

    /// Of a token that someone shows.
    static String of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Of a token's value in memory, which is its hash already when it was read from the store.
    static String ofValue(String value) {
        return value.startsWith(MARK) ? value : of(value);
    }
}
