package news.dateline.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// The grants of all sessions. A grant lives and ends with its session.
public final class Grants {

    /// How long one gateway has for renewing a grant before another one may try.
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final ReactiveMongoOperations store;
    private final InstantSource clock;

    Grants(ReactiveMongoOperations store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The grant as it was when this request read its session: no second look into the database.
    public Optional<Grant> readWith(WebSession session) {
        return session instanceof ReaderSession known ? known.grant() : Optional.empty();
    }

    /// As it is now. Empty when nobody is signed in.
    public Mono<Grant> find(String session) {
        return store.findOne(live(session), StoredSession.class)
                .flatMap(stored -> Mono.justOrEmpty(stored.grant()))
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    public Mono<Void> put(String session, Grant grant) {
        return update(Sessions.byId(session), Update.update("grant", grant).unset("refreshing"))
                .then();
    }

    /// Asks for the right to renew a grant, which only one caller at a time has: a refresh token is used once.
    ///
    /// @return false: somebody else renews it, or has just done so
    public Mono<Boolean> claimRefresh(String session, Grant grant) {
        var now = clock.instant();
        var unclaimed = live(session)
                .addCriteria(where("grant.accessToken").is(grant.accessToken()))
                .addCriteria(new Criteria()
                        .orOperator(
                                where("refreshing").isNull(),
                                where("refreshing").lt(now)));
        return update(unclaimed, Update.update("refreshing", now.plus(LEASE))).map(updated -> updated > 0);
    }

    /// Gives the right back unused.
    public Mono<Void> releaseRefresh(String session) {
        return update(Sessions.byId(session), new Update().unset("refreshing")).then();
    }

    private Mono<Long> update(Query which, Update update) {
        return store.updateFirst(which, update, StoredSession.class)
                .map(result -> result.getModifiedCount())
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    private Query live(String session) {
        Instant now = clock.instant();
        return Sessions.byId(session).addCriteria(where("expiresAt").gt(now));
    }
}
