package news.dateline.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.events.AlertRaised;
import org.springframework.data.annotation.TypeAlias;

/// Something readers are told about a story. The aggregate of this service.
///
/// @param id the id of the event that carried the editor's directive, so that one directive has one alert however often
///     its event arrives
/// @param urgency 1 (most urgent) to 9
/// @param url path on the public site of the story
@TypeAlias("alert")
public record Alert(
        UUID id,
        Status status,
        UUID articleId,
        long articleVersion,
        String headline,
        String text,
        String section,
        List<String> tags,
        int urgency,
        Audience audience,
        String url,
        Instant raisedAt) {

    public boolean isRaised() {
        return switch (status) {
            case Status.Raised _ -> true;
            case Status.Superseded _ -> false;
        };
    }

    /// What it tells when it is raised.
    AlertRaised announcement() {
        return new AlertRaised(
                id, 1, id, articleId, articleVersion, headline, text, section, tags, urgency, audience, url, raisedAt);
    }
}
