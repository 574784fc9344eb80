package news.dateline.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.dateline.identity.secret.RandomSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// One request's view of a session, and how it lay in the store when it was read. The store reads no session that has
/// expired.
final class KeptSession implements Session {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Instant createdAt;
    private String id;
    private Instant usedAt;
    private Duration maxIdle;
    private @Nullable StoredSession stored; // null: the store does not know it yet

    KeptSession(Instant now, Duration maxIdle) {
        this.id = RandomSecret.next();
        this.createdAt = now;
        this.usedAt = now;
        this.maxIdle = maxIdle;
    }

    KeptSession(String id, StoredSession stored, Map<String, Object> attributes) {
        this.id = id;
        this.createdAt = stored.createdAt();
        this.usedAt = stored.usedAt();
        this.maxIdle = Duration.ofSeconds(stored.idleSeconds());
        this.stored = stored;
        this.attributes.putAll(attributes);
    }

    @Nullable StoredSession stored() {
        return stored;
    }

    void stored(StoredSession now) {
        stored = now;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = RandomSecret.next();
        return id;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller knows
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        usedAt = now;
    }

    @Override
    public Instant getLastAccessedTime() {
        return usedAt;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        maxIdle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return maxIdle;
    }

    @Override
    public boolean isExpired() {
        return false;
    }
}
