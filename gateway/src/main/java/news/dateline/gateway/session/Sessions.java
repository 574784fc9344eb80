package news.dateline.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import news.dateline.gateway.RequestContext;
import news.dateline.gateway.problem.GatewayProblem;
import news.dateline.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/// All sessions of all gateways: one document each, ended by an indexed instant and a sweep.
///
/// Attributes and grant are written apart, so that no request undoes what another one did to the other.
final class Sessions implements WebSessionStore {

    /// A sign-in that was begun and not finished is forgotten after this time.
    static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(10);

    /// That a session is in use is written at most this often.
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final ReactiveMongoOperations store;
    private final InstantSource clock;
    private final AttributeJson json = new AttributeJson();

    Sessions(ReactiveMongoOperations store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.fromSupplier(() -> new ReaderSession(this, clock.instant(), BEFORE_SIGN_IN));
    }

    @Override
    public Mono<WebSession> retrieveSession(String id) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return store.findOne(query(where("_id").is(id).and("expiresAt").gt(now)), StoredSession.class)
                    .onErrorMap(DataAccessException.class, Sessions::away)
                    .flatMap(stored -> restored(stored, now));
        });
    }

    private Mono<WebSession> restored(StoredSession stored, Instant now) {
        try {
            return Mono.just(new ReaderSession(this, stored, json.read(stored.attributes()), now));
        } catch (JacksonException e) {
            return RequestContext.within(() -> log.warn(
                            "A session of {} cannot be read: its reader has to sign in again", stored.createdAt(), e))
                    .then(Mono.empty());
        }
    }

    @Override
    public Mono<Void> removeSession(String id) {
        return remove(id);
    }

    @Override
    public Mono<WebSession> updateLastAccessTime(WebSession session) {
        ((ReaderSession) session).usedAt(clock.instant());
        return Mono.just(session);
    }

    /// @return as it now lies in the database; empty when it was ended meanwhile
    Mono<StoredSession> write(ReaderSession session, @Nullable StoredSession known) {
        var attributes = json.write(session.getAttributes());
        var idle = session.getMaxIdleTime();
        if (known == null) {
            var first = new StoredSession(
                    session.getId(),
                    session.getCreationTime(),
                    session.getLastAccessTime(),
                    StoredSession.expiry(session.getLastAccessTime(), idle),
                    idle.toSeconds(),
                    attributes,
                    null,
                    null);
            return store.insert(first).onErrorMap(DataAccessException.class, Sessions::away);
        }
        if (isUpToDate(known, session, attributes)) {
            return Mono.just(known);
        }
        var update = Update.update("attributes", attributes)
                .set("usedAt", session.getLastAccessTime())
                .set("expiresAt", StoredSession.expiry(session.getLastAccessTime(), idle))
                .set("idleSeconds", idle.toSeconds());
        return store.updateFirst(byId(session.getId()), update, StoredSession.class)
                .onErrorMap(DataAccessException.class, Sessions::away)
                .then(store.findById(session.getId(), StoredSession.class));
    }

    private static boolean isUpToDate(StoredSession known, ReaderSession session, String attributes) {
        return known.attributes().equals(attributes)
                && known.idleSeconds() == session.getMaxIdleTime().toSeconds()
                && session.getLastAccessTime().isBefore(known.usedAt().plus(TOUCH));
    }

    /// Removed before it is written anew: should this process die in between, its reader signs in again.
    Mono<StoredSession> move(String id, String next) {
        return store.findAndRemove(byId(id), StoredSession.class)
                .flatMap(found -> store.insert(found.as(next)))
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    Mono<Void> remove(String id) {
        return store.remove(byId(id), StoredSession.class)
                .onErrorMap(DataAccessException.class, Sessions::away)
                .then();
    }

    static Query byId(String id) {
        return query(where("_id").is(id));
    }

    static ProblemException away(Throwable failure) {
        return new ProblemException(
                GatewayProblem.UNAVAILABLE, "Whatever needs you to be signed in is not available.", failure);
    }
}
