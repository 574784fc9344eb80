package news.dateline.identity.account;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where somebody can be written to. Case makes no difference: no provider that matters tells addresses apart by it.
///
/// @param value a bare address of at most 254 characters (RFC 5321), without a name
public record Email(String value) {

    public static final int MAX_LENGTH = Username.MAX_LENGTH;

    /// Stricter than RFC 5322: nothing that is quoted, and a host with a dot in it.
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[^\\s@<>(),;:\\\\\"\\[\\]]+\\.[^\\s@.]+");

    /// Empty if no mail can be sent there.
    public static Optional<Email> typed(String text) {
        var bare = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return bare.length() <= MAX_LENGTH && FORM.matcher(bare).matches() && isAddress(bare)
                ? Optional.of(new Email(bare))
                : Optional.empty();
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /// One may sign in with it.
    public Username asUsername() {
        return Username.typed(value);
    }

    @Override
    public String toString() {
        return "an e-mail address"; // it does not belong into a log
    }
}
