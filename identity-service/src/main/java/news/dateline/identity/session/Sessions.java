package news.dateline.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import news.dateline.identity.secret.TokenHash;
import news.dateline.identity.start.Preparing;
import news.dateline.identity.sweep.Perishable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// All sessions of all instances. The store has hashes of their ids, so that it opens nobody's session.
@Component
public class Sessions implements SessionRepository<KeptSession>, Preparing, Perishable {

    /// How long a form may lie open before somebody has signed in, without a use.
    static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

    /// How long somebody who signed in needs no password again, without a use.
    public static final Duration SIGNED_IN = Duration.ofHours(12);

    /// That a session is in use is written at most this often.
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final MongoTemplate store;
    private final Clock clock;
    private final AttributeJson json = new AttributeJson();

    Sessions(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        var indexes = store.indexOps(StoredSession.class);
        indexes.createIndex(new Index("expiresAt", Direction.ASC));
        indexes.createIndex(new Index("account", Direction.ASC));
    }

    @Override
    public Class<?> document() {
        return StoredSession.class;
    }

    @Override
    public KeptSession createSession() {
        return new KeptSession(now(), BEFORE_SIGN_IN);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        var live =
                byHash(TokenHash.of(id)).addCriteria(Criteria.where("expiresAt").gt(now()));
        var stored = store.findOne(live, StoredSession.class);
        return stored == null ? null : restored(id, stored);
    }

    private @Nullable KeptSession restored(String id, StoredSession stored) {
        try {
            return new KeptSession(id, stored, json.read(stored.attributes()));
        } catch (JacksonException e) {
            log.warn("A session of {} cannot be read: its owner has to sign in again", stored.createdAt(), e);
            return null;
        }
    }

    /// A session that was ended meanwhile is not brought back.
    @Override
    public void save(KeptSession session) {
        var known = session.stored();
        var now = document(session);
        if (known == null) {
            store.insert(now);
        } else if (!known.id().equals(now.id())) {
            move(known, now);
        } else if (!isUpToDate(known, now)) {
            replace(now);
        } else {
            return;
        }
        session.stored(now);
    }

    private void move(StoredSession known, StoredSession next) {
        if (store.remove(byHash(known.id()), StoredSession.class).getDeletedCount() > 0) {
            store.insert(next);
        }
    }

    private void replace(StoredSession session) {
        var update = Update.update("usedAt", session.usedAt())
                .set("expiresAt", session.expiresAt())
                .set("idleSeconds", session.idleSeconds())
                .set("account", session.account())
                .set("attributes", session.attributes());
        store.updateFirst(byHash(session.id()), update, StoredSession.class);
    }

    private static boolean isUpToDate(StoredSession known, StoredSession now) {
        return known.attributes().equals(now.attributes())
                && known.idleSeconds() == now.idleSeconds()
                && now.usedAt().isBefore(known.usedAt().plus(TOUCH));
    }

    @Override
    public void deleteById(String id) {
        store.remove(byHash(TokenHash.of(id)), StoredSession.class);
    }

    /// Whoever is signed in to the account anywhere has to sign in again.
    public void end(UUID account) {
        store.remove(new Query(Criteria.where("account").is(account.toString())), StoredSession.class);
    }

    private StoredSession document(KeptSession session) {
        var idle = session.getMaxInactiveInterval();
        var used = session.getLastAccessedTime().truncatedTo(ChronoUnit.MILLIS);
        return new StoredSession(
                TokenHash.of(session.getId()),
                session.getCreationTime(),
                used,
                used.plus(idle),
                idle.toSeconds(),
                accountOf(session),
                json.write(session.attributes()));
    }

    private static @Nullable String accountOf(KeptSession session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var signedIn = context == null ? null : context.getAuthentication();
        return signedIn == null ? null : signedIn.getName();
    }

    private static Query byHash(String hash) {
        return new Query(Criteria.where("_id").is(hash));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
