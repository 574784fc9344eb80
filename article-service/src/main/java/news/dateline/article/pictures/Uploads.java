package news.dateline.article.pictures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import news.dateline.article.story.Picture;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// All pictures that were sent and are kept.
@Component
public class Uploads {

    static final String COLLECTION = "pictures";
    static final String UNUSED_SINCE = "unusedSince";

    /// For so long after it was begun, somebody may be at work on it.
    private static final Duration BEING_MADE = Duration.ofMinutes(2);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final String ID_PATH = "_id";
    private static final String WHOLE = "isWhole";
    private static final String BY = "by";

    private final MongoOperations store;

    Uploads(MongoOperations store) {
        this.store = store;
    }

    /// The picture, which from now on is kept for good: a story has it. Empty where there is none of this id.
    public Optional<Picture> use(String id) {
        return find(id).flatMap(this::kept).map(Upload::picture);
    }

    /// Each save of a story asks for it; the first one writes.
    private Optional<Upload> kept(Upload upload) {
        return upload.unusedSince() == null
                ? Optional.of(upload)
                : modified(Query.query(whole(upload.id())), new Update().unset(UNUSED_SINCE));
    }

    Optional<Upload> find(String id) {
        return ID.matcher(id).matches()
                ? Optional.ofNullable(store.findOne(Query.query(whole(id)), Upload.class, COLLECTION))
                : Optional.empty();
    }

    /// Finds it for somebody who has sent it again, and has as long to use it as the first.
    Optional<Upload> findAgain(String id, Instant now) {
        var unused = Query.query(whole(id).and(UNUSED_SINCE).gte(Instant.EPOCH));
        return modified(unused, new Update().set(UNUSED_SINCE, now)).or(() -> find(id));
    }

    /// How many somebody has sent that no story has, up to a number.
    long unusedOf(UUID somebody, int most) {
        var unused = where(UNUSED_SINCE).gte(Instant.EPOCH).and(BY).is(somebody);
        return store.find(Query.query(unused).limit(most), Upload.class, COLLECTION)
                .size();
    }

    /// Writes down which files are going to be there. False where somebody else has, and may be at work.
    boolean begin(Upload upload) {
        try {
            store.insert(upload, COLLECTION);
            return true;
        } catch (DuplicateKeyException begun) {
            return false;
        }
    }

    void complete(Upload upload) {
        store.updateFirst(Query.query(where(ID_PATH).is(upload.id())), new Update().set(WHOLE, true), COLLECTION);
    }

    /// What was begun and, by this time, is given up.
    Optional<Upload> abandoned(String id, Instant now) {
        var begun = where(ID_PATH).is(id).and(WHOLE).is(false).and(UNUSED_SINCE).lt(now.minus(BEING_MADE));
        return Optional.ofNullable(store.findOne(Query.query(begun), Upload.class, COLLECTION));
    }

    List<Upload> unusedBefore(Instant before, int limit) {
        return store.find(Query.query(where(UNUSED_SINCE).lt(before)).limit(limit), Upload.class, COLLECTION);
    }

    /// Forgets one that nobody has used or sent again meanwhile.
    ///
    /// @return whether it did
    boolean forget(Upload upload) {
        var asItWas = where(ID_PATH).is(upload.id()).and(UNUSED_SINCE).is(upload.unusedSince());
        return store.remove(Query.query(asItWas), COLLECTION).getDeletedCount() > 0;
    }

    private static Criteria whole(String id) {
        return where(ID_PATH).is(id).and(WHOLE).is(true);
    }

    private Optional<Upload> modified(Query query, Update update) {
        return Optional.ofNullable(store.findAndModify(
                query, update, FindAndModifyOptions.options().returnNew(true), Upload.class, COLLECTION));
    }
}
