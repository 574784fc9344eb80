package news.dateline.article.drafting;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Which story an idempotency key stands for. Written before the story: a crash in between leaves a claim whose story
/// the next try begins.
@Component
class Claims {

    private static final String COLLECTION = "claims";

    private final MongoOperations store;

    Claims(MongoOperations store) {
        this.store = store;
    }

    /// The claim that holds: this one, or the one that was there before it.
    Claim settle(Claim claim) {
        try {
            return store.insert(claim, COLLECTION);
        } catch (DuplicateKeyException earlier) {
            return Objects.requireNonNull(store.findById(claim.id(), Claim.class, COLLECTION), "claims never go");
        }
    }

    /// @param id the sender and the key: nobody meets another one's keys
    /// @param digest of the body that came with it
    @TypeAlias("claim")
    record Claim(@Id String id, UUID story, String digest, Instant madeAt) {

        static Claim of(UUID sender, IdempotencyKey key, UUID story, String digest, Instant now) {
            return new Claim(sender + " " + key.value(), story, digest, now);
        }
    }
}
