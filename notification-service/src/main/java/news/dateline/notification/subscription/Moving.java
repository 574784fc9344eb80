package news.dateline.notification.subscription;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import news.dateline.notification.sealing.ReaderKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Goes on with a subscription at another endpoint: browsers and push services change it as they like (Push API,
/// "pushsubscriptionchange"). All else stays, its id and its shard, too, so that whoever was told of something
/// hears that it was wrong, and what they have heard counts.
@Component
public class Moving {

    private static final String KEYS = "keys";

    private final MongoOperations mongo;

    Moving(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public sealed interface Outcome {

        record Moved(Subscription subscription) implements Outcome {}

        /// There is none, or none that is theirs to move.
        record Unknown() implements Outcome {}

        /// Another subscription has that endpoint.
        record Taken() implements Outcome {}
    }

    /// For its holder, and for the browser itself: nobody else knows the secret that it gave out with the endpoint
    /// before, or, once this was done, with the new one.
    ///
    /// @param holders whoever asks may be, any of them
    /// @param former keys; null if whoever asks knows none
    public Outcome move(UUID id, Collection<Holder> holders, @Nullable ReaderKeys former, Way.Browser to) {
        if (isAnothers(to, id)) {
            return new Outcome.Taken();
        }
        var change = new Update()
                .set(Subscriptions.ENDPOINT, to.endpoint().address().toString())
                .set(KEYS, to.keys());
        var _ = to.id().equals(id) ? change.unset(Subscriptions.MOVED_TO) : change.set(Subscriptions.MOVED_TO, to.id());
        var moved = mongo.findAndModify(
                query(movable(id, holders, former, to)),
                change,
                FindAndModifyOptions.options().returnNew(true),
                Subscription.class,
                Subscriptions.COLLECTION);
        return moved == null ? new Outcome.Unknown() : new Outcome.Moved(moved);
    }

    private boolean isAnothers(Way.Browser to, UUID id) {
        var begun = where(Subscriptions.ID).is(to.id()).and(Subscriptions.ENDPOINT);
        var moved =
                where(Subscriptions.MOVED_TO).is(to.id()).and(Subscriptions.ID).ne(id);
        return !to.id().equals(id)
                        && mongo.exists(query(begun.is(to.endpoint().address().toString())), Subscriptions.COLLECTION)
                || mongo.exists(query(moved), Subscriptions.COLLECTION);
    }

    private static Criteria movable(UUID id, Collection<Holder> holders, @Nullable ReaderKeys former, Way.Browser to) {
        var proofs = new ArrayList<Criteria>();
        holders.forEach(holder -> proofs.add(Subscriptions.held(id, holder)));
        if (former != null) {
            proofs.add(reached(former));
        }
        proofs.add(reached(to.keys()));
        return where(Subscriptions.ID)
                .is(id)
                .and(Subscriptions.ENDPOINT)
                .exists(true) // no mailbox
                .orOperator(proofs);
    }

    private static Criteria reached(ReaderKeys keys) {
        return where("keys.auth").is(keys.auth()).and("keys.p256dh").is(keys.p256dh());
    }
}
