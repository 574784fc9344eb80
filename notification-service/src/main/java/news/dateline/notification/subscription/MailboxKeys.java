package news.dateline.notification.subscription;

import java.util.Base64;
import java.util.UUID;
import news.dateline.messaging.secrets.SharedSecret;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The key in every mail to a reader, which opens their subscription. It follows from the subscription and a secret
/// that all instances share, so that what an old mail offers still works, whatever happened since. Thread-safe.
@Component
public class MailboxKeys {

    static final String COLLECTION = "mailboxSecrets";

    private final SharedSecret secret;

    MailboxKeys(MongoOperations mongo) {
        this.secret = new SharedSecret(mongo, COLLECTION);
    }

    /// @throws org.springframework.dao.DataAccessException while the store is away, unless it was asked before
    public CapabilityKey of(UUID subscription) {
        return new CapabilityKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret.codeOf(subscription)));
    }
}
