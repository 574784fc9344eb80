package news.dateline.notification.raising;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.util.Optional;
import news.dateline.events.AlertDirective;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.alert.Alert;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Status;
import news.dateline.notification.correcting.Following;
import news.dateline.notification.followers.Telling;
import news.dateline.notification.stories.Stories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Raises the alert an editor asked for. Only a directive raises one; it is never skipped for age, and never raised
/// twice.
@Component
class Raising {

    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);

    private final Stories stories;
    private final Alerts alerts;
    private final Following following;
    private final Telling telling;
    private final Clock clock;

    Raising(Stories stories, Alerts alerts, Following following, Telling telling, Clock clock) {
        this.stories = stories;
        this.alerts = alerts;
        this.following = following;
        this.telling = telling;
        this.clock = clock;
    }

    /// The alert first: readers wait for it, nobody for the copy. Only a withdrawal supersedes an alert, and that is
    /// never this event.
    void hear(Received<ArticleEvent> received) {
        asked(received).ifPresent(alert -> {
            if (alerts.add(alert)) {
                LOG.info("alert {} on story {}: {}", alert.id(), alert.articleId(), alert.status());
            }
        });
        stories.apply(received);
        following.hear(received);
        telling.hear(received);
    }

    private Optional<Alert> asked(Received<ArticleEvent> received) {
        return switch (received.event()) {
            case ArticlePublished story ->
                Optional.ofNullable(story.alert())
                        .map(directive -> alert(received, directive, story.headline(), story.url()));
            case ArticleUpdated story ->
                Optional.ofNullable(story.alert())
                        .map(directive -> alert(received, directive, story.headline(), story.url()));
            case ArticleWithdrawn _ -> Optional.empty();
        };
    }

    private Alert alert(Received<ArticleEvent> received, AlertDirective directive, String headline, String url) {
        var story = received.event();
        return new Alert(
                        received.id(),
                        stories.isWithdrawn(story.articleId()) ? new Status.Superseded() : new Status.Raised(),
                        story.articleId(),
                        story.version(),
                        headline,
                        directive.text(),
                        story.section(),
                        story.tags(),
                        directive.urgency(),
                        directive.audience(),
                        url,
                        clock.instant()
                                .truncatedTo(MILLIS)) // as the store keeps it: the event and the API say the same
                .publishedAt(received.time());
    }
}
