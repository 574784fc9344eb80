package news.dateline.identity.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import news.dateline.identity.secret.TokenHash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Clients' secrets are too random to be guessed. Hashed like a password one would cost a tenth of a second of CPU at
/// each renewal of each reader's token. The gateway's is in the configuration in any case and stands as it is; of a
/// machine's there is the hash.
final class ClientSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : TokenHash.of(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String secret) {
        if (given == null || secret == null) {
            return false;
        }
        return TokenHash.isHash(secret)
                ? TokenHash.matches(given.toString(), secret)
                : MessageDigest.isEqual(
                        given.toString().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
