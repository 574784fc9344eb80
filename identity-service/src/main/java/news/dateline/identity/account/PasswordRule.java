package news.dateline.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a new password has to be: long, and nothing that anybody would try first. No demands on which characters it is
/// made of (NIST SP 800-63B, section 3.1.1).
public final class PasswordRule {

    public static final int MIN_LENGTH = 10;

    /// What bcrypt looks at.
    public static final int MAX_BYTES = 72;

    private static final int MIN_DISTINCT = 5;

    private PasswordRule() {}

    /// Says in plain words why it will not do.
    ///
    /// @param personal what others know of its owner
    public static Optional<String> faultIn(String password, @Nullable String... personal) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("Take at least " + MIN_LENGTH + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("This is too long: " + MAX_BYTES + " plain letters are the most.");
        }
        if (password.codePoints().distinct().count() < MIN_DISTINCT) {
            return Optional.of("Take at least " + MIN_DISTINCT + " different characters.");
        }
        return isKnown(password, personal)
                ? Optional.of("Take something that is not your name or your address.")
                : Optional.empty();
    }

    private static boolean isKnown(String password, @Nullable String... personal) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        return Stream.of(personal)
                .anyMatch(known ->
                        known != null && known.strip().toLowerCase(Locale.ROOT).equals(plain));
    }
}
