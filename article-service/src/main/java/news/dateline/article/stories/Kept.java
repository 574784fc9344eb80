package news.dateline.article.stories;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Documents of a story, numbered. The `_id` is the story's id and the number, so that there is one of each, and a
/// story's are found in order by the index that every collection has.
final class Kept<T extends Record> {

    private static final String ID = "_id";
    private static final String LAST = "9".repeat(19);

    private final MongoOperations store;
    private final Class<T> type;
    private final String collection;

    Kept(MongoOperations store, Class<T> type, String collection) {
        this.store = store;
        this.type = type;
        this.collection = collection;
    }

    static String id(UUID story, long number) {
        return story + "/" + "%019d".formatted(number);
    }

    /// Once it is there it stays as it is.
    void add(T document) {
        try {
            store.insert(document, collection);
        } catch (DuplicateKeyException there) {
            // By somebody who saw the same story.
        }
    }

    Optional<T> find(UUID story, long number) {
        return Optional.ofNullable(store.findById(id(story, number), type, collection));
    }

    /// The one with the lowest number from here on.
    Optional<T> firstFrom(UUID story, long number) {
        var query = Query.query(Criteria.where(ID).gte(id(story, number)).lte(story + "/" + LAST))
                .with(Sort.by(ID))
                .limit(1);
        return store.find(query, type, collection).stream().findFirst();
    }

    /// Those below a number, the highest first.
    List<T> below(UUID story, long number, int limit) {
        var query = Query.query(Criteria.where(ID).gte(id(story, 0)).lt(id(story, number)))
                .with(Sort.by(Sort.Direction.DESC, ID))
                .limit(limit);
        return store.find(query, type, collection);
    }

    void removeBelow(UUID story, long number) {
        store.remove(Query.query(Criteria.where(ID).gte(id(story, 0)).lt(id(story, number))), collection);
    }
}
