package news.dateline.comment.stories;

import static news.dateline.comment.CommentProblem.NO_SUCH_STORY;
import static news.dateline.comment.CommentProblem.STORY_WITHDRAWN;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// The stories readers can see, as far as their events have arrived: a moment behind the owner's truth.
@Component
public class Stories {

    private static final String CLOSED = "closedThreads";
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final Projection<StoryCopy> copies;
    private final MongoOperations mongo;

    /// In a debate, all ask for the same few.
    private final Cache<UUID, Standing.Open> open = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Stories(Projections projections, MongoOperations mongo) {
        this.mongo = mongo;
        this.copies = projections.of("stories", StoryCopy.class);
    }

    /// Whether the story's thread can be read.
    public boolean isReadable(UUID id) {
        return copies.find(id).filter(StoryCopy::isPublished).isPresent();
    }

    /// Those whose thread can be read.
    public Set<UUID> readable(Collection<UUID> ids) {
        return copies.find(ids).entrySet().stream()
                .filter(found -> found.getValue().isPublished())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Optional<StoryCopy> find(UUID id) {
        return copies.find(id);
    }

    /// Those of them that are known, in one question.
    public Map<UUID, StoryCopy> find(Collection<UUID> ids) {
        return copies.find(ids);
    }

    /// Asked once for a decision: between two questions an event may arrive. What another instance heard or decided in
    /// the meantime is known here after a second at most.
    public Standing standing(UUID id) {
        var known = open.getIfPresent(id);
        if (known != null) {
            return known;
        }
        var stored = stored(id);
        if (stored instanceof Standing.Open found) {
            open.put(id, found);
        }
        return stored;
    }

    private Standing stored(UUID id) {
        return copies.find(id).map(copy -> stored(id, copy)).orElseGet(() -> new Standing.Gone(NO_SUCH_STORY));
    }

    private Standing stored(UUID id, StoryCopy copy) {
        if (!copy.isPublished()) {
            return new Standing.Gone(STORY_WITHDRAWN);
        }
        var closed = mongo.exists(Query.query(where("_id").is(id)), CLOSED);
        return closed ? new Standing.Closed(copy) : new Standing.Open(copy);
    }

    /// Whatever comes of the story: a correction does not open its thread again.
    public void closeThread(UUID id) {
        mongo.upsert(Query.query(where("_id").is(id)), Update.update("closed", true), CLOSED);
        open.invalidate(id);
    }

    public void reopenThread(UUID id) {
        mongo.remove(Query.query(where("_id").is(id)), CLOSED);
    }

    void apply(Received<ArticleEvent> received) {
        var event = received.event();
        copies.apply(event.articleId(), received.sequence(), copyOf(event));
        open.invalidate(event.articleId());
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
