package news.dateline.comment.comment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of several texts, told apart by their lengths.
public final class Digest {

    private Digest() {}

    public static String of(String... parts) {
        var sha = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            sha.update((bytes.length + ":").getBytes(UTF_8));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
