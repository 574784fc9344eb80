package news.dateline.notification.vapid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// The one key pair that all instances sign with, made when it is first needed and kept for good: browsers bind their
/// subscriptions to it. Thread-safe.
@Component
class VapidKeys {

    static final String COLLECTION = "vapidKeys";

    private static final String CURRENT = "current";
    private static final String KEY = "key";

    private final MongoOperations mongo;
    private final AtomicReference<@Nullable ECKey> known = new AtomicReference<>();

    VapidKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// @throws org.springframework.dao.DataAccessException while the store is away, unless it was asked before
    ECKey current() {
        var key = known.get();
        if (key == null) {
            key = stored();
            known.set(key);
        }
        return key;
    }

    private ECKey stored() {
        var found = mongo.findById(CURRENT, Document.class, COLLECTION);
        return found == null ? made() : read(found);
    }

    private ECKey made() {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            mongo.insert(new Document("_id", CURRENT).append(KEY, key.toJSONString()), COLLECTION);
            return key;
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return stored();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key pair of P-256 can be made", e);
        }
    }

    private static ECKey read(Document document) {
        try {
            return ECKey.parse(document.getString(KEY));
        } catch (ParseException e) {
            throw new IllegalStateException("the stored VAPID key cannot be read", e);
        }
    }
}
