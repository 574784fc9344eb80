package news.dateline.notification.subscription;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// What lets whoever is not signed in manage a subscription: 128 random bits, told once and stored as a hash.
public record CapabilityKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    public static CapabilityKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CapabilityKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return HexFormat.of().formatHex(Digest.of(text));
    }

    /// A key in a log line is a key leaked.
    @Override
    public String toString() {
        return "key";
    }
}
