package news.dateline.comment.thread;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import news.dateline.messaging.secrets.SharedSecret;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// What lets a guest see what became of a comment: its id and a code that only this service can make, so that none is
/// stored, and a submission that is repeated is answered with the same one.
@Component
public class GuestKeys {

    static final String COLLECTION = "guestSecrets";

    private static final int KEY_BYTES = 2 * Long.BYTES + SharedSecret.CODE_BYTES;
    private static final int KEY_LENGTH = 43; // in base64url without padding, RFC 4648

    private final SharedSecret secret;

    GuestKeys(MongoOperations mongo) {
        this.secret = new SharedSecret(mongo, COLLECTION);
    }

    public String of(UUID commentId) {
        var key = ByteBuffer.allocate(KEY_BYTES)
                .putLong(commentId.getMostSignificantBits())
                .putLong(commentId.getLeastSignificantBits())
                .put(secret.codeOf(commentId))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /// The comment that a key was handed out for.
    public Optional<UUID> commentOf(String key) {
        return decoded(key).flatMap(bytes -> {
            var buffer = ByteBuffer.wrap(bytes);
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var code = new byte[SharedSecret.CODE_BYTES];
            buffer.get(code);
            return MessageDigest.isEqual(code, secret.codeOf(id)) ? Optional.of(id) : Optional.empty();
        });
    }

    boolean opens(String key, UUID commentId) {
        return commentOf(key).filter(commentId::equals).isPresent();
    }

    private static Optional<byte[]> decoded(String key) {
        if (key.length() != KEY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(key));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }
}
