package news.dateline.identity.link;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import news.dateline.identity.IdentitySettings;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Email;
import news.dateline.identity.secret.RandomSecret;
import news.dateline.identity.secret.TokenHash;
import news.dateline.identity.start.Preparing;
import news.dateline.identity.sweep.Perishable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Makes links and recognises them. An address has one of each purpose at most: the last that was asked for. To look
/// at one does not use it up, for mail programs look at links before people do.
@Component
public class Links implements Preparing, Perishable {

    private final MongoTemplate store;
    private final IdentitySettings settings;
    private final Clock clock;

    Links(MongoTemplate store, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        var indexes = store.indexOps(Link.class);
        indexes.createIndex(new Index("expiresAt", Direction.ASC));
        indexes.createIndex(new Index("email", Direction.ASC));
    }

    @Override
    public Class<?> document() {
        return Link.class;
    }

    /// A public address, which nobody else can know.
    public String make(Purpose purpose, Email email, @Nullable UUID account) {
        store.remove(
                new Query(
                        Criteria.where("email").is(email.value()).and("purpose").is(purpose)),
                Link.class);
        var token = RandomSecret.next();
        var expiry = clock.instant().plus(purpose.lifetime());
        store.insert(new Link(TokenHash.of(token), purpose, email.value(), account, expiry));
        return settings.issuer() + purpose.path() + "?token=" + token;
    }

    public Optional<Link> find(Purpose purpose, String token) {
        return Optional.ofNullable(store.findOne(live(purpose, token), Link.class));
    }

    /// Of many who use it at once one gets it.
    public Optional<Link> use(Purpose purpose, String token) {
        return Optional.ofNullable(store.findAndRemove(live(purpose, token), Link.class));
    }

    private Query live(Purpose purpose, String token) {
        return new Query(Criteria.where("_id")
                .is(TokenHash.of(token))
                .and("purpose")
                .is(purpose)
                .and("expiresAt")
                .gt(clock.instant()));
    }

    /// Whatever was sent to the account's address leads nowhere any more.
    public void end(Account account) {
        if (account.email() != null) {
            store.remove(new Query(Criteria.where("email").is(account.email())), Link.class);
        }
    }
}
