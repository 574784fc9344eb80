package news.dateline.comment.desk;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.comment.Digest;
import news.dateline.comment.desk.Decision.Item;
import news.dateline.comment.desk.Decision.Kind;
import news.dateline.messaging.Ids;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;

/// What a moderator wants of some comments.
///
/// @param revisions what the moderator saw, by comment; one that has changed since is left as it is
/// @param key a repeat under it is answered with what came of the first
record DecisionOrder(
        List<UUID> comments,
        Kind kind,
        @Nullable String reason,
        @Nullable String note,
        Map<UUID, Long> revisions,
        @Nullable String key) {

    /// Of the decision that it leads to: under a key always the same.
    UUID id(Caller by) {
        if (key == null) {
            return Ids.next();
        }
        var bytes = ByteBuffer.wrap(
                HexFormat.of().parseHex(Digest.of("decision", by.id().toString(), key)));
        return new UUID(bytes.getLong() & ~0xF000L | 0x8000L, bytes.getLong() & ~(3L << 62) | 1L << 63); // UUIDv8
    }

    boolean isFor(Decision decision) {
        return decision.kind() == kind
                && decision.items().stream().map(Item::comment).toList().equals(comments);
    }
}
