package news.dateline.notification.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.alert.Alert;

/// An alert as the API tells it.
///
/// @param generation 1 as it was raised, one more with each correction or recall; the text is the latest one's
public record AlertView(
        UUID id,
        int generation,
        UUID articleId,
        long articleVersion,
        String headline,
        String text,
        String section,
        List<String> tags,
        int urgency,
        String url,
        Instant raisedAt) {

    public static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.generation(),
                alert.articleId(),
                alert.articleVersion(),
                alert.headline(),
                alert.says(),
                alert.section(),
                alert.tags(),
                alert.urgency(),
                alert.url(),
                alert.raisedAt());
    }
}
