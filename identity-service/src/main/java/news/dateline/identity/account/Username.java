package news.dateline.identity.account;

import java.text.Normalizer;
import java.util.Locale;

/// What someone types to say who they are: case, accents' encoding and surrounding blanks make no difference.
public record Username(String value) {

    public static final int MAX_LENGTH = 254;

    private static final String NOBODY = " "; // no name: blanks around one are taken off

    public Username {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A user name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /// Never fails: what cannot be a name becomes one that nobody has.
    public static Username typed(String text) {
        var bare = text.strip();
        if (bare.isEmpty() || bare.length() > MAX_LENGTH) {
            return new Username(NOBODY);
        }
        var name = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return new Username(name.length() > MAX_LENGTH ? NOBODY : name);
    }

    @Override
    public String toString() {
        return value;
    }
}
