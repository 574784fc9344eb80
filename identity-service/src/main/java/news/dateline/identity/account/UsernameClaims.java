package news.dateline.identity.account;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Whose each name to sign in with is.
@Component
class UsernameClaims {

    /// Between claiming a name and making its account lie milliseconds; after this time nobody is at it any more.
    private static final Duration BEING_MADE = Duration.ofMinutes(1);

    private final MongoTemplate store;
    private final Clock clock;

    UsernameClaims(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<UsernameClaim> of(Username name) {
        return Optional.ofNullable(store.findById(name.value(), UsernameClaim.class));
    }

    /// Whether the name is this account's from now on.
    boolean claim(Username name, UUID account) {
        try {
            insert(name, account);
            return true;
        } catch (DuplicateKeyException taken) {
            return takeOver(name, account);
        }
    }

    /// The account whose the name is: a new id if it was nobody's.
    UUID claimed(Username name) {
        try {
            return insert(name, UuidCreator.getTimeOrderedEpoch()).account();
        } catch (DuplicateKeyException taken) {
            return of(name).orElseThrow(() -> taken).account();
        }
    }

    private UsernameClaim insert(Username name, UUID account) {
        return store.insert(new UsernameClaim(name.value(), account, clock.instant()));
    }

    /// A name without an account is left from a crash, unless somebody is making the account at this moment.
    private boolean takeOver(Username name, UUID account) {
        var claim = of(name);
        if (claim.isEmpty() || isBeingMade(claim.get()) || hasAccount(claim.get())) {
            return false;
        }
        var update = Update.update("account", account).set("at", clock.instant());
        return store.updateFirst(claimOf(name, claim.get().account()), update, UsernameClaim.class)
                        .getModifiedCount()
                > 0;
    }

    private boolean isBeingMade(UsernameClaim claim) {
        return claim.at() != null && claim.at().plus(BEING_MADE).isAfter(clock.instant());
    }

    private boolean hasAccount(UsernameClaim claim) {
        return store.findById(claim.account(), Account.class) != null;
    }

    void release(Username name, UUID account) {
        store.remove(claimOf(name, account), UsernameClaim.class);
    }

    private static Query claimOf(Username name, UUID account) {
        return new Query(Criteria.where("_id").is(name.value()).and("account").is(account));
    }
}
