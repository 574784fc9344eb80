package news.dateline.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A session as it lies in the store.
///
/// @param id hash of what the cookie holds
/// @param expiresAt moves on with each use
/// @param account whose it is, once somebody has signed in
/// @param attributes JSON
@Document("sessions")
record StoredSession(
        @Id String id,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt,
        long idleSeconds,
        @Nullable String account,
        String attributes) {}
