package news.dateline.notification.mailbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Who was asked and has not answered yet: one document an address, which counts over all instances what is sent
/// there.
@Component
class Confirmations {

    /// How long whoever was asked has to answer.
    static final Duration LASTS = Duration.ofHours(24);

    /// To one address, from one beginning of an hour to the next.
    static final int MOST_MAILS = 3;

    static final String COLLECTION = "confirmations";
    static final String TOKEN_HASH = "tokenHash";
    static final String EXPIRES_AT = "expiresAt";

    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ID = "_id";
    private static final String MAILS = "mails";
    private static final String SINCE = "since";

    private final MongoOperations mongo;
    private final Clock clock;

    Confirmations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Writes down that somebody is asked; a mail of before leads nowhere from then on.
    ///
    /// @return false if they were asked too often of late, and then nothing happens
    boolean begin(Way.Mailbox way, Wishes wishes, @Nullable UUID account, CapabilityKey token) {
        var now = clock.instant();
        var wanted = new Confirmation(
                way.id(),
                way.address().value(),
                token.hash(),
                wishes.what().words(),
                wishes.promise(),
                account,
                1,
                now,
                now.plus(LASTS));
        try {
            mongo.insert(wanted, COLLECTION);
            return true;
        } catch (DuplicateKeyException askedBefore) {
            return write(
                            where(ID).is(wanted.id()).and(SINCE).lte(now.minus(HOUR)),
                            change(wanted).set(MAILS, 1).set(SINCE, now))
                    || write(
                            where(ID).is(wanted.id()).and(MAILS).lt(MOST_MAILS),
                            change(wanted).inc(MAILS, 1));
        }
    }

    private static Update change(Confirmation wanted) {
        var change = new Update()
                .set("email", wanted.email())
                .set(TOKEN_HASH, wanted.tokenHash())
                .set("words", wanted.words())
                .set(EXPIRES_AT, wanted.expiresAt());
        var _ = wanted.promise() == null ? change.unset("promise") : change.set("promise", wanted.promise());
        return wanted.account() == null ? change.unset("account") : change.set("account", wanted.account());
    }

    private boolean write(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, COLLECTION).getMatchedCount() > 0;
    }

    /// Empty if the token leads nowhere, or not any more.
    Optional<Confirmation> find(CapabilityKey token) {
        var live = where(TOKEN_HASH).is(token.hash()).and(EXPIRES_AT).gt(clock.instant());
        return Optional.ofNullable(mongo.findOne(query(live), Confirmation.class, COLLECTION));
    }

    void end(Confirmation answered) {
        mongo.remove(query(where(ID).is(answered.id()).and(TOKEN_HASH).is(answered.tokenHash())), COLLECTION);
    }

    /// Whoever did not answer is forgotten. Safe in every instance at once.
    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            mongo.remove(query(where(EXPIRES_AT).lte(clock.instant())), COLLECTION);
        } catch (DataAccessException e) {
            LOG.warn("unanswered confirmations wait while the store is away", e);
        }
    }
}
