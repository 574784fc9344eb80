package news.dateline.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The place in a list that is ordered by time and then by id, where the next page goes on (keyset paging).
/// Opaque to clients.
///
/// @param at kept in milliseconds, the precision of the store
public record Cursor(Instant at, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;

    public Cursor {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public String encode() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// @throws ProblemException 400 that names `#cursor`, if this is no cursor of ours
    public static Cursor decode(String encoded) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            var cursor = new Cursor(Instant.ofEpochMilli(bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()));
            if (!bytes.hasRemaining()) {
                return cursor;
            }
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            // Told below, like one that is too long.
        }
        throw new ProblemException(
                WebProblem.INVALID_REQUEST,
                "The cursor is not one that a list handed out.",
                List.of(FieldFault.ofParameter("cursor", "must be the `next` of a former answer")));
    }
}
