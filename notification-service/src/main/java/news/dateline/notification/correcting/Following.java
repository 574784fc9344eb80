package news.dateline.notification.correcting;

import java.time.Clock;
import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.delivery.Slices;
import org.springframework.stereotype.Component;

/// Lets alerts follow their story: whoever was told of it hears that it was wrong, or is gone.
@Component
public class Following {

    private final Alerts alerts;
    private final Clock clock;

    Following(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// A correction for which the editor asks to alert readers is told by that alert.
    public void hear(Received<ArticleEvent> received) {
        switch (received.event()) {
            case ArticleUpdated story
            when story.change() == ArticleUpdated.Change.CORRECTION && story.alert() == null ->
                follow(story.articleId(), Sequel.Kind.CORRECTION, story.headline(), received.id());
            case ArticleWithdrawn story ->
                follow(story.articleId(), Sequel.Kind.RECALL, Sequel.WITHDRAWN, received.id());
            case ArticlePublished _, ArticleUpdated _ -> {
                // Nothing that was said is wrong.
            }
        }
    }

    private void follow(UUID story, Sequel.Kind kind, String words, UUID cause) {
        var now = clock.instant();
        alerts.on(story, now.minus(Slices.KEPT)).forEach(alert -> alerts.follow(alert.id(), kind, words, cause, now));
    }
}
