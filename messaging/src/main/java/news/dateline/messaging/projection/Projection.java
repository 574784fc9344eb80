package news.dateline.messaging.projection;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// A copy of another service's aggregates: `{_id, sequence, copy}`. Keeps the highest sequence it applied for each and
/// ignores anything older, so that order across topics and duplicates do not matter. Thread-safe.
public final class Projection<T> {

    static final String SEQUENCE = "sequence";
    private static final String COPY = "copy";

    private final String collection;
    private final Class<T> type;
    private final MongoOperations mongo;

    Projection(String collection, Class<T> type, MongoOperations mongo) {
        this.collection = collection;
        this.type = type;
        this.mongo = mongo;
    }

    /// @return false if this sequence or a later one is there already
    public boolean apply(UUID id, long sequence, T copy) {
        var document = new Document();
        mongo.getConverter().write(copy, document);
        try {
            mongo.upsert(
                    query(where("_id").is(id).and(SEQUENCE).lt(sequence)),
                    new Update().set(SEQUENCE, sequence).set(COPY, document),
                    collection);
            return true;
        } catch (DuplicateKeyException _) { // it exists and is not older, so the upsert tried to insert
            return false;
        }
    }

    public Optional<T> find(UUID id) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(id)), Document.class, collection))
                .map(this::copy);
    }

    /// Those that are there, in one question.
    public Map<UUID, T> find(Collection<UUID> ids) {
        return mongo.find(query(where("_id").in(ids)), Document.class, collection).stream()
                .collect(Collectors.toMap(document -> document.get("_id", UUID.class), this::copy));
    }

    private T copy(Document document) {
        return mongo.getConverter().read(type, document.get(COPY, Document.class));
    }
}
