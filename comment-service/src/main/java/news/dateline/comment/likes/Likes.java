package news.dateline.comment.likes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.comment.comment.Counts;
import news.dateline.comment.marks.Marks;
import news.dateline.messaging.indexes.CollectionIndexes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Who likes which comment.
@Component
public class Likes {

    private static final String COLLECTION = "likes";

    private final MongoOperations mongo;
    private final Marks<Like> marks;

    Likes(MongoOperations mongo) {
        this.mongo = mongo;
        this.marks = new Marks<>(mongo, COLLECTION, Like.class);
    }

    /// @param id comment and reader
    /// @param reader by the id of their account
    public record Like(@Id String id, UUID comment, UUID reader, Instant at) {}

    void add(UUID comment, UUID reader, Instant at) {
        marks.add(new Like(Marks.id(comment, reader), comment, reader, at)); // once is enough
    }

    void remove(UUID comment, UUID reader) {
        marks.remove(comment, reader);
    }

    public boolean isLiked(UUID comment, UUID reader) {
        return marks.has(comment, reader);
    }

    /// Of each that has any.
    public Map<UUID, Long> count(Collection<UUID> comments) {
        return comments.isEmpty()
                ? Map.of()
                : Counts.by(Marks.COMMENT, where(Marks.COMMENT).in(comments), COLLECTION, mongo);
    }

    /// Everything one reader likes, by comment.
    ///
    /// @param after the comment the page before ended with
    public List<Like> of(UUID reader, UUID after, int limit) {
        return marks.of(reader, after, limit);
    }

    public void removeAllOf(UUID reader) {
        marks.removeAllOf(reader);
    }

    public void removeAllOn(UUID comment) {
        marks.removeAllOn(comment);
    }

    public static CollectionIndexes indexes() {
        return Marks.indexes(COLLECTION);
    }
}
