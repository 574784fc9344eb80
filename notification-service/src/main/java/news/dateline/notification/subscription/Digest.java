package news.dateline.notification.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

final class Digest {

    private Digest() {}

    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static UUID idOf(String text) {
        var digest = ByteBuffer.wrap(of(text));
        var version8 = digest.getLong() & ~0xF000L | 0x8000L; // RFC 9562, section 5.8
        var variant = digest.getLong() & ~(3L << 62) | (2L << 62);
        return new UUID(version8, variant);
    }
}
