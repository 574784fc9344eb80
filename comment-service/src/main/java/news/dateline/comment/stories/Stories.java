package news.dateline.comment.stories;

import static news.dateline.comment.CommentProblem.NO_SUCH_STORY;
import static news.dateline.comment.CommentProblem.STORY_WITHDRAWN;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import java.util.UUID;
import news.dateline.events.ArticleEvent;
import news.dateline.events.ArticlePublished;
import news.dateline.events.ArticleUpdated;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.projection.Projection;
import news.dateline.messaging.projection.Projections;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The stories readers can see, as far as their events have arrived: a moment behind the owner's truth.
@Component
public class Stories {

    private static final String CLOSED = "closedThreads";

    private final Projection<StoryCopy> copies;
    private final MongoOperations mongo;

    Stories(Projections projections, MongoOperations mongo) {
        this.mongo = mongo;
        this.copies = projections.of("stories", StoryCopy.class);
    }

    /// Whether the story's thread can be read.
    public boolean isReadable(UUID id) {
        return copies.find(id).filter(StoryCopy::isPublished).isPresent();
    }

    public Optional<StoryCopy> find(UUID id) {
        return copies.find(id);
    }

    /// Asked once for a decision: between two questions an event may arrive.
    public Standing standing(UUID id) {
        return copies.find(id).map(copy -> standing(id, copy)).orElseGet(() -> new Standing.Gone(NO_SUCH_STORY));
    }

    private Standing standing(UUID id, StoryCopy copy) {
        if (!copy.isPublished()) {
            return new Standing.Gone(STORY_WITHDRAWN);
        }
        var closed = mongo.exists(Query.query(where("_id").is(id)), CLOSED);
        return closed ? new Standing.Closed(copy) : new Standing.Open(copy);
    }

    /// Whatever comes of the story: a correction does not open its thread again.
    public void closeThread(UUID id) {
        mongo.upsert(Query.query(where("_id").is(id)), Update.update("closed", true), CLOSED);
    }

    public void reopenThread(UUID id) {
        mongo.remove(Query.query(where("_id").is(id)), CLOSED);
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
