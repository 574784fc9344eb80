package news.dateline.notification.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.alert.Alert;

/// An alert as the API tells it.
record AlertView(
        UUID id,
        UUID articleId,
        long articleVersion,
        String headline,
        String text,
        String section,
        List<String> tags,
        int urgency,
        String url,
        Instant raisedAt) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.articleId(),
                alert.articleVersion(),
                alert.headline(),
                alert.text(),
                alert.section(),
                alert.tags(),
                alert.urgency(),
                alert.url(),
                alert.raisedAt());
    }
}
