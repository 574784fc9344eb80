package news.dateline.messaging.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// By which a service knows again what it gave out, without keeping it: 256 bits, made when they are first needed and
/// stored for all of its instances. Thread-safe.
public final class SharedSecret {

    /// What [#codeOf(UUID)] returns, in bytes.
    public static final int CODE_BYTES = 16;

    private static final String CURRENT = "current";
    private static final String SECRET = "secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final MongoOperations mongo;
    private final String collection;
    private final AtomicReference<@Nullable SecretKeySpec> known = new AtomicReference<>();

    /// @param collection of its own
    public SharedSecret(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /// The first 128 bits of the HMAC-SHA-256 (RFC 2104, truncated as its section 5 allows) of an id.
    ///
    /// @throws org.springframework.dao.DataAccessException while the store is away, unless it was asked before
    public byte[] codeOf(UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            return Arrays.copyOf(mac.doFinal(bytes), CODE_BYTES);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private SecretKeySpec secret() {
        var secret = known.get();
        if (secret == null) {
            secret = new SecretKeySpec(stored(), ALGORITHM);
            known.set(secret);
        }
        return secret;
    }

    private byte[] stored() {
        var found = mongo.findById(CURRENT, Document.class, collection);
        return found == null ? made() : found.get(SECRET, Binary.class).getData();
    }

    private byte[] made() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            mongo.insert(new Document("_id", CURRENT).append(SECRET, new Binary(secret)), collection);
            return secret;
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return stored();
        }
    }
}
