package news.dateline.identity.openid;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// @param jwk the pair in JSON, private half included
@Document("signing-keys")
record SigningKey(@Id String id, String jwk, Instant madeAt) {

    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + madeAt + "]"; // a secret does not belong into a log
    }
}
