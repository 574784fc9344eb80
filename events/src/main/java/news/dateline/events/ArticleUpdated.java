package news.dateline.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published story changed; carries the whole of its new state, so that the latest one is enough.
///
/// @param change how much it matters
/// @param note the reason readers see
public record ArticleUpdated(
        UUID articleId,
        long version,
        String headline,
        @Nullable String standfirst,
        String section,
        List<String> tags,
        int urgency,
        String language,
        String slug,
        String url,
        Instant publishedAt,
        Instant updatedAt,
        Change change,
        String note,
        @Nullable AlertDirective alert)
        implements ArticleEvent {

    /// From fresh facts, through better words, to a wrong fact put right.
    public enum Change {
        UPDATE,
        CLARIFICATION,
        CORRECTION
    }

    public ArticleUpdated {
        Invariants.version(version);
        Invariants.urgency(urgency);
        tags = List.copyOf(tags);
    }
}
