package news.dateline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// One request's view of a session. What it changes is written when the answer is committed.
final class ReaderSession implements WebSession {

    private enum State {
        NEW,
        STARTED,
        ENDED
    }

    private final Sessions sessions;
    private final Instant createdAt;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private volatile String id;
    private volatile Instant usedAt;
    private volatile Duration maxIdle;
    private volatile State state;
    private volatile @Nullable StoredSession stored; // null: the database does not know it yet

    /// A session that is kept once something is put into it.
    ReaderSession(Sessions sessions, Instant now, Duration maxIdle) {
        this.sessions = sessions;
        this.id = SessionIds.next();
        this.createdAt = now;
        this.usedAt = now;
        this.maxIdle = maxIdle;
        this.state = State.NEW;
    }

    ReaderSession(Sessions sessions, StoredSession stored, Map<String, Object> attributes, Instant now) {
        this.sessions = sessions;
        this.stored = stored;
        this.id = stored.id();
        this.createdAt = stored.createdAt();
        this.usedAt = now;
        this.maxIdle = Duration.ofSeconds(stored.idleSeconds());
        this.state = State.STARTED;
        this.attributes.putAll(attributes);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public void start() {
        if (state == State.NEW) {
            state = State.STARTED;
        }
    }

    @Override
    public boolean isStarted() {
        return state == State.STARTED || (state == State.NEW && !attributes.isEmpty());
    }

    /// Another session's id is never reused: an id known before somebody signed in is worth nothing after.
    @Override
    public Mono<Void> changeSessionId() {
        return Mono.defer(() -> {
            var next = SessionIds.next();
            var known = stored;
            if (known == null) {
                id = next;
                return Mono.empty();
            }
            return sessions.move(known.id(), next)
                    .doOnNext(moved -> {
                        id = next;
                        stored = moved;
                    })
                    .then();
        });
    }

    @Override
    public Mono<Void> invalidate() {
        return Mono.defer(() -> {
            state = State.ENDED;
            attributes.clear();
            return sessions.remove(id);
        });
    }

    @Override
    public Mono<Void> save() {
        return Mono.defer(() -> isStarted()
                ? sessions.write(this, stored).doOnNext(now -> stored = now).then()
                : Mono.empty());
    }

    @Override
    public boolean isExpired() {
        return state == State.ENDED;
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public Instant getLastAccessTime() {
        return usedAt;
    }

    /// As it was read.
    Optional<Grant> grant() {
        return Optional.ofNullable(stored).map(StoredSession::grant);
    }

    void usedAt(Instant now) {
        usedAt = now;
    }

    @Override
    public void setMaxIdleTime(Duration maxIdleTime) {
        maxIdle = maxIdleTime;
    }

    @Override
    public Duration getMaxIdleTime() {
        return maxIdle;
    }
}
