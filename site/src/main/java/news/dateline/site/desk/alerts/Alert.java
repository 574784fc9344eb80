package news.dateline.site.desk.alerts;

import java.time.Instant;
import java.util.UUID;

/// @param generation one more with each correction or recall
/// @param text the latest one's
public record Alert(
        UUID id,
        long generation,
        UUID articleId,
        String headline,
        String text,
        String section,
        int urgency,
        String url,
        Instant raisedAt) {}
