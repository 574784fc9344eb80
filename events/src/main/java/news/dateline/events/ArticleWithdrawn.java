package news.dateline.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A story was taken down.
///
/// @param version the last one readers saw
/// @param reason what readers are told instead of the story
public record ArticleWithdrawn(
        UUID articleId,
        long version,
        String section,
        List<String> tags,
        String slug,
        String url,
        String reason,
        Instant withdrawnAt)
        implements ArticleEvent {

    public ArticleWithdrawn {
        Invariants.version(version);
        tags = List.copyOf(tags);
    }
}
