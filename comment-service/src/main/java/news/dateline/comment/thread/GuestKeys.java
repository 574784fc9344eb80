package news.dateline.comment.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Digest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What lets a guest see what became of a comment: 128 random bits, handed out once and stored as a hash.
///
/// A repeated submission gets a key of its own, since the first one can be told to nobody again; each opens the same
/// comment.
@Component
public class GuestKeys {

    static final String COLLECTION = "guestKeys";

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final MongoOperations mongo;

    GuestKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public String issue(UUID commentId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mongo.insert(new Document("_id", Digest.of(key)).append("commentId", commentId), COLLECTION);
        return key;
    }

    /// The comment that a key was handed out for.
    public Optional<UUID> commentOf(String key) {
        var found = mongo.findById(Digest.of(key), Document.class, COLLECTION);
        return Optional.ofNullable(found).map(document -> document.get("commentId", UUID.class));
    }

    boolean opens(String key, UUID commentId) {
        var query = Query.query(where("_id").is(Digest.of(key)).and("commentId").is(commentId));
        return mongo.exists(query, COLLECTION);
    }
}
