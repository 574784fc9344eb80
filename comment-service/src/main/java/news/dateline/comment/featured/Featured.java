package news.dateline.comment.featured;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Which comments are featured. One that is no longer published stays here and is not shown.
@Component
public class Featured {

    /// Of one story.
    public static final int MOST = 20;

    private static final String COLLECTION = "featured";
    private static final String STORY = "articleId";

    private final MongoOperations mongo;

    Featured(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private record Choice(@Id UUID id, UUID articleId, Instant at) {}

    /// @return false if the story has as many as it may
    public boolean add(UUID comment, UUID articleId, Instant at) {
        if (of(articleId).size() >= MOST) {
            return !among(List.of(comment)).isEmpty();
        }
        try {
            mongo.insert(new Choice(comment, articleId, at), COLLECTION);
        } catch (DuplicateKeyException chosen) {
            // Once is enough.
        }
        return true;
    }

    public void remove(UUID comment) {
        mongo.remove(Query.query(where("_id").is(comment)), COLLECTION);
    }

    /// Those of a story.
    public List<UUID> of(UUID articleId) {
        var query = Query.query(where(STORY).is(articleId)).limit(2 * MOST); // two at once may be one too many
        return mongo.find(query, Choice.class, COLLECTION).stream()
                .map(Choice::id)
                .toList();
    }

    /// Those of these that are featured.
    public Set<UUID> among(Collection<UUID> comments) {
        return mongo.find(Query.query(where("_id").in(comments)), Choice.class, COLLECTION).stream()
                .map(Choice::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static CollectionIndexes indexes() {
        return new CollectionIndexes(
                COLLECTION, List.of(new Index().named(STORY).on(STORY, Sort.Direction.ASC)));
    }
}
