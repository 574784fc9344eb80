package news.dateline.comment.comment;

import static news.dateline.comment.comment.CommentPaths.ARTICLE;
import static news.dateline.comment.comment.CommentPaths.ID;
import static news.dateline.comment.comment.CommentPaths.STATUS;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.dateline.comment.comment.Tally.Turn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// A [Tally] for each thread that has been counted.
@Component
class Tallies {

    static final String COLLECTION = "tallies";

    private static final String COUNT = "count";
    private static final String CHANGES = "changes";
    private static final String OPEN = "open.";

    private final MongoOperations mongo;

    Tallies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Tally> find(UUID thread) {
        return Optional.ofNullable(mongo.findById(thread, Tally.class, COLLECTION));
    }

    Tally findOrBegin(UUID thread) {
        while (true) {
            var found = find(thread);
            if (found.isPresent()) {
                return found.get();
            }
            begin(thread, counted(List.of(thread)).getOrDefault(thread, 0L));
        }
    }

    List<Tally> among(Collection<UUID> threads) {
        return mongo.find(Query.query(where(ID).in(threads)), Tally.class, COLLECTION);
    }

    /// In the order of their ids.
    Optional<Tally> after(UUID thread) {
        var query = Query.query(where(ID).gt(thread)).with(Sort.by(ID)).limit(1);
        return Optional.ofNullable(mongo.findOne(query, Tally.class, COLLECTION));
    }

    /// Counts, where there is no tally yet, and so no turn; a thread in which readers see anything has one afterwards.
    Map<UUID, Long> begin(Collection<UUID> threads) {
        var counted = counted(threads);
        counted.forEach(this::begin);
        return counted;
    }

    private void begin(UUID thread, long counted) {
        try {
            mongo.insert(new Tally(thread, counted, 0, Map.of()), COLLECTION);
        } catch (DuplicateKeyException begun) {
            // By somebody else, who counted the same: nothing changes without a tally.
        }
    }

    /// Opens turns with one question.
    ///
    /// @param turns by thread, one of a comment
    /// @return false if those of some thread were not: there is no tally, or another turn of a comment is open
    boolean open(Map<UUID, List<Turn>> turns) {
        var opening = changes();
        turns.forEach((thread, ofThread) -> {
            var free = where(ID).is(thread);
            var update = new Update().inc(CHANGES, 1L);
            for (var turn : ofThread) {
                free.and(OPEN + turn.key()).exists(false);
                update.set(OPEN + turn.key(), turn);
            }
            opening.updateOne(Query.query(free), update);
        });
        return opening.execute().getMatchedCount() == turns.size();
    }

    /// Closes turns whose comments were saved, with one question.
    ///
    /// @param turns by thread
    /// @return false if those of some thread were not: one was closed already
    boolean close(Map<UUID, List<Turn>> turns) {
        var closing = changes();
        turns.forEach((thread, ofThread) -> {
            var stillOpen = where(ID).is(thread);
            var update = new Update().inc(CHANGES, 1L);
            for (var turn : ofThread) {
                stillOpen.and(OPEN + turn.key() + ".token").is(turn.token());
                update.unset(OPEN + turn.key());
            }
            update.inc(COUNT, ofThread.stream().mapToLong(Turn::weight).sum());
            closing.updateOne(Query.query(stillOpen), update);
        });
        return closing.execute().getMatchedCount() == turns.size();
    }

    /// Adds the weight to the count. A turn that is closed already is left so.
    void close(UUID thread, Turn turn, long weight) {
        var stillOpen = where(ID).is(thread).and(OPEN + turn.key() + ".token").is(turn.token());
        isChanged(stillOpen, new Update().unset(OPEN + turn.key()).inc(COUNT, weight));
    }

    private BulkOperations changes() {
        return mongo.bulkOps(BulkMode.UNORDERED, Tally.class, COLLECTION);
    }

    /// @return false if anything was written to the tally since
    boolean putRight(Tally tally, long counted) {
        var untouched = where(ID).is(tally.id()).and(CHANGES).is(tally.changes());
        return isChanged(untouched, Update.update(COUNT, counted));
    }

    private boolean isChanged(Criteria tally, Update update) {
        var result = mongo.updateFirst(Query.query(tally), update.inc(CHANGES, 1L), Tally.class, COLLECTION);
        return result.getMatchedCount() == 1;
    }

    /// As the comments themselves say, which takes the longer the more there are. What there is none of is left out.
    Map<UUID, Long> counted(Collection<UUID> threads) {
        var published = where(ARTICLE).in(threads).and(STATUS).is(Status.PUBLISHED);
        return Counts.by(ARTICLE, published, Comments.COLLECTION, mongo);
    }
}
