package news.dateline.notification.stories;

import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.projection.Projections;
import news.dateline.notification.stories.StoryCopy.Stage;
import org.springframework.stereotype.Component;

/// The stories as far as their events have arrived, in whatever order.
@Component
public class Stories {

    private final Projection<StoryCopy> copies;

    Stories(Projections projections) {
        this.copies = projections.of("stories", StoryCopy.class);
    }

    public void apply(Received<ArticleEvent> received) {
        var event = received.event();
        var stage = switch (event) {
            case ArticlePublished _, ArticleUpdated _ -> Stage.PUBLISHED;
            case ArticleWithdrawn _ -> Stage.WITHDRAWN;
        };
        copies.apply(event.articleId(), received.sequence(), new StoryCopy(stage, event.version()));
    }

    public boolean isWithdrawn(UUID id) {
        return copies.find(id).filter(copy -> copy.stage() == Stage.WITHDRAWN).isPresent();
    }
}
