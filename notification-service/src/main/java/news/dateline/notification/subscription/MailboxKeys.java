package news.dateline.notification.subscription;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The key in every mail to a reader, which opens their subscription. It follows from the subscription and a secret
/// that all instances share, so that what an old mail offers still works, whatever happened since. Thread-safe.
@Component
public class MailboxKeys {

    static final String COLLECTION = "mailboxSecrets";

    private static final String CURRENT = "current";
    private static final String SECRET = "secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 16;

    private final MongoOperations mongo;
    private final AtomicReference<@Nullable SecretKeySpec> known = new AtomicReference<>();

    MailboxKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @throws org.springframework.dao.DataAccessException while the store is away, unless it was asked before
    public CapabilityKey of(UUID subscription) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            var bytes = Arrays.copyOf(mac.doFinal(Digest.bytes(subscription)), KEY_BYTES);
            return new CapabilityKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
        var found = mongo.findById(CURRENT, Document.class, COLLECTION);
        return found == null ? made() : found.get(SECRET, Binary.class).getData();
    }

    private byte[] made() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            mongo.insert(new Document("_id", CURRENT).append(SECRET, new Binary(secret)), COLLECTION);
            return secret;
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return stored();
        }
    }
}
