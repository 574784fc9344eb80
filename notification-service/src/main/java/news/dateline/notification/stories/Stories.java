package news.dateline.notification.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.projection.Projections;
import news.dateline.notification.stories.StoryCopy.Stage;
import news.dateline.notification.stories.StoryCopy.Told;
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
        var copy = switch (event) {
            case ArticlePublished story ->
                published(
                        story.version(), story.headline(), story.section(), story.tags(), story.urgency(), story.url());
            case ArticleUpdated story ->
                published(
                        story.version(), story.headline(), story.section(), story.tags(), story.urgency(), story.url());
            case ArticleWithdrawn story -> new StoryCopy(Stage.WITHDRAWN, story.version(), null);
        };
        copies.apply(event.articleId(), received.sequence(), copy);
    }

    private static StoryCopy published(
            long version, String headline, String section, List<String> tags, int urgency, String url) {
        return new StoryCopy(Stage.PUBLISHED, version, new Told(version, headline, section, tags, urgency, url));
    }

    /// Empty of a story that was never published, or was withdrawn.
    public Optional<Told> told(UUID id) {
        return copies.find(id).map(StoryCopy::told);
    }

    public boolean isWithdrawn(UUID id) {
        return !withdrawn(Set.of(id)).isEmpty();
    }

    /// Those of them that were withdrawn.
    public Set<UUID> withdrawn(Set<UUID> ids) {
        return copies.find(ids).entrySet().stream()
                .filter(copy -> copy.getValue().stage() == Stage.WITHDRAWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
