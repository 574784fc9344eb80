package news.dateline.comment.stories;

import static news.dateline.comment.CommentProblem.NO_SUCH_STORY;
import static news.dateline.comment.CommentProblem.STORY_WITHDRAWN;

import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.projection.Projections;
import org.springframework.stereotype.Component;

/// The stories readers can see, as far as their events have arrived: a moment behind the owner's truth.
@Component
public class Stories {

    private final Projection<StoryCopy> copies;

    Stories(Projections projections) {
        this.copies = projections.of("stories", StoryCopy.class);
    }

    /// Whether the story takes comments.
    public boolean isOpen(UUID id) {
        return standing(id) instanceof Standing.Open;
    }

    /// Asked once for a decision: between two questions an event may arrive.
    public Standing standing(UUID id) {
        return copies.find(id)
                .<Standing>map(
                        copy -> copy.isPublished() ? new Standing.Open(copy) : new Standing.Closed(STORY_WITHDRAWN))
                .orElseGet(() -> new Standing.Closed(NO_SUCH_STORY));
    }

    void apply(Received<ArticleEvent> received) {
        var event = received.event();
        copies.apply(event.articleId(), received.sequence(), copyOf(event));
    }

    private static StoryCopy copyOf(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished story ->
                StoryCopy.published(story.version(), story.section(), story.language(), story.headline(), story.url());
            case ArticleUpdated story ->
                StoryCopy.published(story.version(), story.section(), story.language(), story.headline(), story.url());
            case ArticleWithdrawn story -> StoryCopy.withdrawn(story.version(), story.section());
        };
    }
}
