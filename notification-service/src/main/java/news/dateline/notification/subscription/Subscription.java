package news.dateline.notification.subscription;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.sealing.ReaderKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// A browser that is to be told.
///
/// @param id follows from the endpoint, so that each browser has one subscription however often it asks
/// @param words what it [wants][Wants]
/// @param promise what they were promised; null for nothing
/// @param account of whoever was signed in
/// @param keyHash of the key of whoever was not
@TypeAlias("subscription")
public record Subscription(
        @Id UUID id,
        int shard,
        List<String> words,
        String endpoint,
        ReaderKeys keys,
        @Nullable Promise promise,
        @Nullable UUID account,
        @Nullable String keyHash,
        Instant since) {

    static UUID idOf(PushEndpoint endpoint) {
        var digest = ByteBuffer.wrap(Digest.of(endpoint.address().toString()));
        var version8 = digest.getLong() & ~0xF000L | 0x8000L; // RFC 9562, section 5.8
        var variant = digest.getLong() & ~(3L << 62) | (2L << 62);
        return new UUID(version8, variant);
    }

    public static Subscription of(PushEndpoint endpoint, ReaderKeys keys, Wishes wishes, Holder holder, Instant now) {
        var id = idOf(endpoint);
        return new Subscription(
                id,
                Shard.of(id).number(),
                wishes.what().words(),
                endpoint.address().toString(),
                keys,
                wishes.promise(),
                holder instanceof Holder.Member(var account) ? account : null,
                holder instanceof Holder.Bearer(var key) ? key.hash() : null,
                now);
    }

    public Wants wants() {
        return Wants.of(words);
    }

    public Promise promised() {
        return promise == null ? Promise.NONE : promise;
    }

    public PushEndpoint pushEndpoint() {
        return new PushEndpoint(URI.create(endpoint));
    }

    /// Where a browser is reached stays out of logs.
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
