package news.dateline.comment.stories;

import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.CommentProblem;
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

    /// The story, unless it is not known yet or was withdrawn.
    public Optional<StoryCopy> published(UUID id) {
        return copies.find(id).filter(StoryCopy::isPublished);
    }

    /// Whether the story takes comments.
    public boolean isOpen(UUID id) {
        return published(id).isPresent();
    }

    /// What to answer for a story that takes no comments.
    public CommentProblem refusal(UUID id) {
        return copies.find(id).isPresent() ? CommentProblem.STORY_WITHDRAWN : CommentProblem.NO_SUCH_STORY;
    }

    void apply(Received<ArticleEvent> received) {
        var event = received.event();
        copies.apply(event.articleId(), received.sequence(), copyOf(event));
    }

    private static StoryCopy copyOf(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished story -> StoryCopy.published(story.version(), story.section(), story.headline());
            case ArticleUpdated story -> StoryCopy.published(story.version(), story.section(), story.headline());
            case ArticleWithdrawn story -> StoryCopy.withdrawn(story.version(), story.section());
        };
    }
}
