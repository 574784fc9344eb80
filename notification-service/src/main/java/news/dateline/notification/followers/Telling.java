package news.dateline.notification.followers;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.alert.Sequel;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.stories.Stories;
import news.dateline.notification.subscription.FollowedStories;
import org.springframework.stereotype.Component;

/// Tells whoever follows a story what is published of it. An update that comes with an alert is told by that
/// alone: whoever follows the story is among those who get it. A correction is told to whoever had an alert on
/// the story in the place of that alert, and to the others as what they follow.
///
/// Nobody is woken for it and no event tells of it: a sweep finds it within a second, and open pages know the change
/// from its own event.
@Component
public class Telling {

    private final Alerts alerts;
    private final Wording wording;
    private final Planning planning;
    private final Slices slices;
    private final Stories stories;
    private final FollowedStories followed;
    private final Clock clock;

    Telling(
            Alerts alerts,
            Wording wording,
            Planning planning,
            Slices slices,
            Stories stories,
            FollowedStories followed,
            Clock clock) {
        this.alerts = alerts;
        this.wording = wording;
        this.planning = planning;
        this.slices = slices;
        this.stories = stories;
        this.followed = followed;
        this.clock = clock;
    }

    /// Once the copy of the story knows of it.
    public void hear(Received<ArticleEvent> received) {
        switch (received.event()) {
            case ArticlePublished _ -> {
                // Nobody follows what nobody could read.
            }
            case ArticleUpdated story -> {
                var isFollowed = followed.updated(story.articleId(), story.updatedAt());
                if (isFollowed && story.alert() == null && !stories.isWithdrawn(story.articleId())) {
                    tell(received.id(), story, received.time());
                }
            }
            case ArticleWithdrawn story -> takeBack(story.articleId(), received.id());
        }
    }

    /// The plan even if the alert exists: whoever wrote that may not have come further.
    private void tell(UUID event, ArticleUpdated story, Instant told) {
        var alert = wording.update(event, story).publishedAt(told);
        alerts.add(alert);
        planning.begin(alert);
    }

    private void takeBack(UUID story, UUID event) {
        var now = clock.instant();
        for (var alert : alerts.toFollowersOf(story, now.minus(Slices.KEPT))) {
            var outcome = alerts.follow(alert.id(), Sequel.Kind.RECALL, Sequel.WITHDRAWN, event, now);
            if (outcome instanceof Alerts.Outcome.Said(var recalled)) {
                slices.want(recalled.id(), recalled.generation());
            }
        }
    }
}
