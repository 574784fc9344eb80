package news.dateline.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert exists, or something else is said of it: whoever asked for it is to get it.
///
/// @param generation 1 when raised, one more with each correction or recall
/// @param kind null in older events, which tell a correction from a recall by their words alone
/// @param cause id of the event that carried the editor's directive
/// @param url path on the public site of the story it is about
public record AlertRaised(
        UUID alertId,
        int generation,
        @Nullable Kind kind,
        UUID cause,
        UUID articleId,
        long articleVersion,
        String headline,
        String text,
        String section,
        List<String> tags,
        int urgency,
        AlertDirective.Audience audience,
        String url,
        Instant raisedAt)
        implements AlertEvent {

    public enum Kind {
        RAISED,
        CORRECTION,
        /// It should not have been said.
        RECALL
    }

    public AlertRaised {
        Invariants.version(articleVersion);
        Invariants.urgency(urgency);
        Invariants.generation(generation);
        tags = List.copyOf(tags);
    }
}
