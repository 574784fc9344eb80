package news.dateline.notification.subscription;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The subscriptions of this service, one document each. No event tells of them: where somebody is reached leaves this
/// service only towards their push service or the mail server.
@Component
public class Subscriptions {

    public static final String COLLECTION = "subscriptions";

    /// Devices of one person.
    public static final int MOST_OF_AN_ACCOUNT = 20;

    private static final int MOST_LOOKED_AT = 1_000;

    static final String ID = "_id";
    static final String SHARD = "shard";
    static final String WORDS = "words";
    static final String ACCOUNT = "account";
    static final String MOVED_TO = "movedTo";
    static final String ENDPOINT = "endpoint";
    private static final String EMAIL = "email";
    private static final String PROMISE = "promise";
    private static final String KEY_HASH = "keyHash";

    private final MongoOperations mongo;
    private final FollowedStories followed;
    private final Clock clock;

    public Subscriptions(MongoOperations mongo, FollowedStories followed, Clock clock) {
        this.mongo = mongo;
        this.followed = followed;
        this.clock = clock;
    }

    /// What became of a wish to be told.
    public sealed interface Outcome {

        record Begun(Subscription subscription) implements Outcome {}

        /// They had one already, which is now as it was asked for; a former key opens it no longer.
        record Renewed(Subscription subscription) implements Outcome {}

        /// Another browser has that endpoint: the secrets are not the same.
        record Taken() implements Outcome {}

        /// There are [as many][#MOST_OF_AN_ACCOUNT] as an account may have.
        record TooMany() implements Outcome {}
    }

    public Outcome begin(Way.Browser way, Wishes wishes, Holder holder) {
        return switch (holder) {
            case Holder.Member(var account) -> begin(Subscription.of(way, wishes, account, null, clock.instant()));
            case Holder.Bearer(var key) -> begin(Subscription.of(way, wishes, null, key, clock.instant()));
        };
    }

    /// For whoever has shown to read the mail of an address.
    ///
    /// @param account of whoever was signed in when they asked
    /// @param key that opens it all the same, as it is in every mail
    public Outcome begin(Way.Mailbox way, Wishes wishes, @Nullable UUID account, CapabilityKey key) {
        return begin(Subscription.of(way, wishes, account, key, clock.instant()));
    }

    private Outcome begin(Subscription asked) {
        var wanted = known(asked);
        if (wanted.account() != null && hasEnough(wanted.account(), wanted.id())) {
            return new Outcome.TooMany();
        }
        followed.by(wanted.wants());
        try {
            mongo.insert(wanted, COLLECTION);
            return new Outcome.Begun(wanted);
        } catch (DuplicateKeyException _) {
            return renewed(wanted).<Outcome>map(Outcome.Renewed::new).orElseGet(Outcome.Taken::new);
        }
    }

    /// A browser that was given another endpoint has the subscription that it began with.
    private Subscription known(Subscription asked) {
        var moved = mongo.findOne(query(where(MOVED_TO).is(asked.id())), Subscription.class, COLLECTION);
        return moved == null ? asked : asked.inPlaceOf(moved);
    }

    private boolean hasEnough(UUID account, UUID besides) {
        var others = where(ACCOUNT).is(account).and(ID).ne(besides);
        return mongo.count(query(others).limit(MOST_OF_AN_ACCOUNT), COLLECTION) >= MOST_OF_AN_ACCOUNT;
    }

    /// Only for the browser that has it, which the secret shows; for a mailbox, whose reader has shown to be it.
    private Optional<Subscription> renewed(Subscription wanted) {
        var same = where(ID).is(wanted.id());
        if (wanted.keys() != null) {
            same.and("keys.auth")
                    .is(wanted.keys().auth())
                    .and("keys.p256dh")
                    .is(wanted.keys().p256dh());
        }
        var change = new Update().set(WORDS, wanted.words());
        if (wanted.promise() != null) { // a page that knows of none does not take one back
            change.set(PROMISE, wanted.promise());
        }
        put(change, ACCOUNT, wanted.account());
        put(change, KEY_HASH, wanted.keyHash());
        return changed(same, change);
    }

    private static void put(Update change, String field, @Nullable Object value) {
        var _ = value == null ? change.unset(field) : change.set(field, value);
    }

    public Optional<Subscription> find(UUID id, Holder holder) {
        return Optional.ofNullable(mongo.findOne(query(held(id, holder)), Subscription.class, COLLECTION));
    }

    /// Of one person, in no order that means anything.
    public List<Subscription> of(UUID account) {
        var all = query(where(ACCOUNT).is(account)).with(Sort.by(ID)).limit(MOST_OF_AN_ACCOUNT);
        return mongo.find(all, Subscription.class, COLLECTION);
    }

    /// Empty if the holder has no such subscription.
    public Optional<Subscription> change(UUID id, Holder holder, Wishes wishes) {
        followed.by(wishes.what());
        var change = new Update().set(WORDS, wishes.what().words());
        put(change, PROMISE, wishes.promise());
        return changed(held(id, holder), change);
    }

    /// @return whether the holder had it
    public boolean end(UUID id, Holder holder) {
        return mongo.remove(query(held(id, holder)), COLLECTION).getDeletedCount() > 0;
    }

    /// Shards in which somebody wants one of these. If very many do, all there are: to look at everybody twice
    /// would cost more than to look into a shard in vain.
    public Set<Shard> shardsWanting(Collection<String> words) {
        var some = query(where(WORDS).in(words)).limit(MOST_LOOKED_AT);
        some.fields().include(SHARD);
        var found = mongo.find(some, Document.class, COLLECTION);
        var shards = found.size() < MOST_LOOKED_AT
                ? found.stream().map(reader -> reader.getInteger(SHARD))
                : Shard.numbers().boxed();
        return shards.map(Shard::new).collect(Collectors.toSet());
    }

    /// Whoever wants one of these in a shard, by ascending id.
    ///
    /// @param after the id to go on behind
    public List<Subscription> wanting(Shard shard, Collection<String> words, Optional<UUID> after, int limit) {
        return mongo.find(ofWhoWants(shard, words, after, limit), Subscription.class, COLLECTION);
    }

    /// The same, of each only what an alert's way begins with.
    public List<Recipient> recipients(Shard shard, Collection<String> words, Optional<UUID> after, int limit) {
        var wanting = ofWhoWants(shard, words, after, limit);
        wanting.fields().include(ENDPOINT, EMAIL);
        return mongo.find(wanting, Document.class, COLLECTION).stream()
                .map(reader ->
                        Recipient.of(reader.get(ID, UUID.class), reader.getString(ENDPOINT), reader.getString(EMAIL)))
                .toList();
    }

    private static Query ofWhoWants(Shard shard, Collection<String> words, Optional<UUID> after, int limit) {
        var wanting = where(SHARD).is(shard.number()).and(WORDS).in(words);
        var further = after.map(id -> wanting.and(ID).gt(id)).orElse(wanting);
        return query(further).with(Sort.by(ID)).limit(limit);
    }

    /// Nobody follows a story any more; whoever did is known by the alert that says so.
    ///
    /// @return whether there is anybody who did
    public boolean endFollowing(UUID story, UUID farewell) {
        var past = Wants.havingFollowed(farewell);
        var following = query(where(WORDS).is(Wants.following(story)));
        mongo.updateMulti(following, new Update().addToSet(WORDS, past), COLLECTION);
        mongo.updateMulti(
                query(where(WORDS).all(Wants.following(story), past)),
                new Update().pull(WORDS, Wants.following(story)),
                COLLECTION);
        return mongo.exists(query(where(WORDS).is(past)), COLLECTION);
    }

    /// Forgets who followed a story, and whoever wanted nothing else.
    public void forgetFollowing(UUID farewell) {
        var past = Wants.havingFollowed(farewell);
        mongo.remove(query(where(WORDS).is(List.of(past))), COLLECTION);
        mongo.updateMulti(query(where(WORDS).is(past)), new Update().pull(WORDS, past), COLLECTION);
    }

    public Map<UUID, Subscription> find(Collection<UUID> ids) {
        return mongo.find(query(where(ID).in(ids)), Subscription.class, COLLECTION).stream()
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
    }

    /// Whoever takes messages for them says that they are gone.
    ///
    /// @param gone as messages were sent to them
    /// @return those who are reached elsewhere by now, and stay
    public Set<UUID> retire(Collection<Subscription> gone) {
        if (gone.isEmpty()) {
            return Set.of();
        }
        var ends = mongo.bulkOps(BulkMode.UNORDERED, Subscription.class, COLLECTION);
        gone.forEach(reader ->
                ends.remove(query(where(ID).is(reader.id()).and(ENDPOINT).is(reader.endpoint()))));
        return ends.execute().getDeletedCount() == gone.size()
                ? Set.of()
                : find(gone.stream().map(Subscription::id).toList()).keySet();
    }

    private Optional<Subscription> changed(Criteria which, Update change) {
        return Optional.ofNullable(mongo.findAndModify(
                query(which), change, FindAndModifyOptions.options().returnNew(true), Subscription.class, COLLECTION));
    }

    static Criteria held(UUID id, Holder holder) {
        return switch (holder) {
            case Holder.Member(var account) -> where(ID).is(id).and(ACCOUNT).is(account);
            case Holder.Bearer(var key) -> where(ID).is(id).and(KEY_HASH).is(key.hash());
        };
    }
}
