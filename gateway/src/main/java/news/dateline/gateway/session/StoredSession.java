package news.dateline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A session as it lies in the database.
///
/// @param id what the reader's cookie holds
/// @param idleSeconds how long the session lasts when it is not used
/// @param attributes JSON
/// @param refreshing until when one gateway alone may renew the grant
@Document("sessions")
record StoredSession(
        @Id String id,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt,
        long idleSeconds,
        String attributes,
        @Nullable Grant grant,
        @Nullable Instant refreshing) {

    static Instant expiry(Instant usedAt, Duration idle) {
        return usedAt.plus(idle);
    }

    StoredSession as(String otherId) {
        return new StoredSession(otherId, createdAt, usedAt, expiresAt, idleSeconds, attributes, grant, refreshing);
    }
}
