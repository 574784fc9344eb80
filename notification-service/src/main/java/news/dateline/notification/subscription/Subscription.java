package news.dateline.notification.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.web.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/// A reader who is to be told.
///
/// @param id follows from the [way][Way] to them when they asked, so that each has one subscription however often
///     they ask
/// @param words what they [want][Wants]
/// @param endpoint of a browser; null of a mailbox, as the keys are
/// @param email of a mailbox; null of a browser
/// @param promise what they were promised; null for nothing
/// @param account of whoever was signed in
/// @param keyHash of the key of whoever was not, and of every mailbox
/// @param movedTo of a browser that was given another endpoint since: the id that follows from that one; else null
@TypeAlias("subscription")
public record Subscription(
        @Id UUID id,
        int shard,
        List<String> words,
        @Nullable String endpoint,
        @Nullable ReaderKeys keys,
        @Nullable String email,
        @Nullable Promise promise,
        @Nullable UUID account,
        @Nullable String keyHash,
        @Nullable UUID movedTo,
        Instant since) {

    public static Subscription of(
            Way way, Wishes wishes, @Nullable UUID account, @Nullable CapabilityKey key, Instant now) {
        var browser = way instanceof Way.Browser found ? found : null;
        return new Subscription(
                way.id(),
                Shard.of(way.id()).number(),
                wishes.what().words(),
                browser == null ? null : browser.endpoint().address().toString(),
                browser == null ? null : browser.keys(),
                way instanceof Way.Mailbox(var address) ? address.value() : null,
                wishes.promise(),
                account,
                key == null ? null : key.hash(),
                null,
                now);
    }

    /// The same wish of a browser that has a subscription by another id.
    Subscription inPlaceOf(Subscription known) {
        return new Subscription(
                known.id, known.shard, words, endpoint, keys, email, promise, account, keyHash, known.movedTo, since);
    }

    public Wants wants() {
        return Wants.of(words);
    }

    public Promise promised() {
        return promise == null ? Promise.NONE : promise;
    }

    public Way way() {
        if (email != null) {
            return new Way.Mailbox(new EmailAddress(email));
        }
        if (endpoint == null || keys == null) {
            throw new IllegalStateException("subscription %s leads to nobody".formatted(id));
        }
        return new Way.Browser(new PushEndpoint(URI.create(endpoint)), keys);
    }

    /// Where somebody is reached stays out of logs.
    @Override
    public String toString() {
        return "subscription " + id;
    }
}
