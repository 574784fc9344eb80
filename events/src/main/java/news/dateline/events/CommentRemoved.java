package news.dateline.events;

import java.time.Instant;
import java.util.UUID;

/// A comment was rejected, or taken down after readers saw it.
///
/// @param reason id of the rule, or of the moderator's reason
/// @param wasPublished whether readers saw it before
public record CommentRemoved(UUID commentId, UUID articleId, String reason, boolean wasPublished, Instant removedAt)
        implements CommentEvent {}
