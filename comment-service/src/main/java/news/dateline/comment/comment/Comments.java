package news.dateline.comment.comment;

import static java.util.stream.Collectors.toMap;
import static news.dateline.comment.comment.CommentPaths.ARTICLE;
import static news.dateline.comment.comment.CommentPaths.ID;
import static news.dateline.comment.comment.CommentPaths.PARENT;
import static news.dateline.comment.comment.CommentPaths.STATUS;
import static news.dateline.comment.comment.CommentPaths.SUBMITTED_AT;
import static news.dateline.comment.comment.CommentPaths.WRITER;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.CommentEvent;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.Change;
import news.dateline.messaging.outbox.SomeUnsaved;
import news.dateline.messaging.outbox.StaleRevision;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Every comment ever accepted. A comment and what is told of it are written in one document update.
@Component
public class Comments {

    public static final String COLLECTION = "comments";

    private final Aggregates<Comment> aggregates;
    private final MongoOperations mongo;
    private final Turns turns;

    Comments(Aggregates<Comment> aggregates, MongoOperations mongo, Turns turns) {
        this.aggregates = aggregates;
        this.mongo = mongo;
        this.turns = turns;
    }

    public Optional<Comment> find(UUID id) {
        return aggregates.find(id).map(Aggregate::state);
    }

    /// Adds a comment and tells of its acceptance; where one with its id exists already, that one is returned.
    public Comment add(Comment comment) {
        try {
            return aggregates.create(comment.id(), comment, comment.submitted()).state();
        } catch (DuplicateKeyException raced) {
            return find(comment.id()).orElseThrow(() -> raced);
        }
    }

    /// For a decision that ends in [Decision#save]: nothing is saved once anybody else has changed the comment.
    public Optional<Decision> decide(UUID id) {
        return aggregates.find(id).map(Decision::new);
    }

    /// What readers see of a story's thread, in the order of acceptance: what is published, and the stubs between.
    ///
    /// @param after when and which comment the page before ended with
    public List<Comment> shown(UUID articleId, Order order, Optional<Cursor> after, int limit) {
        // Each from its own stretch of the index; one question for both would have to be sorted.
        return Stream.of(Status.PUBLISHED, Status.STUB)
                .flatMap(status -> standing(status, articleId, order, after, limit).stream())
                .sorted(order.comparator())
                .limit(limit)
                .toList();
    }

    private List<Comment> standing(String status, UUID articleId, Order order, Optional<Cursor> after, int limit) {
        var criteria = where(ARTICLE).is(articleId).and(STATUS).is(status);
        after.ifPresent(last -> order.after(last, criteria));
        return states(Query.query(criteria).with(order.sort()).limit(limit));
    }

    /// What one writer had accepted up to a moment, the latest first.
    ///
    /// @param writer see [Author#writer()]
    public List<Comment> latestOf(String writer, Instant until, int limit) {
        return latest(where(WRITER).is(writer).and(SUBMITTED_AT).lte(until), limit);
    }

    /// What moderators look for, oldest acceptance first.
    ///
    /// @param after when and which comment the page before ended with
    public List<Decision> wanted(Wanted wanted, Optional<Cursor> after, int limit) {
        var query =
                Query.query(wanted.criteria(after)).with(Order.OLDEST.sort()).limit(limit);
        return aggregates.query(query).stream().map(Decision::new).toList();
    }

    /// Those that there are, by id.
    public Map<UUID, Decision> byId(Collection<UUID> ids) {
        return aggregates.query(Query.query(where(ID).in(ids))).stream().collect(toMap(Aggregate::id, Decision::new));
    }

    /// What one writer wrote and did not take back for good, the latest first.
    ///
    /// @param writer see [Author#writer()]
    public List<Comment> writtenBy(String writer, Optional<Cursor> after, int limit) {
        var criteria = where(WRITER).is(writer);
        after.ifPresent(last -> Order.NEWEST.after(last, criteria));
        return latest(criteria, limit);
    }

    private List<Comment> latest(Criteria criteria, int limit) {
        return states(Query.query(criteria).with(Order.NEWEST.sort()).limit(limit));
    }

    private List<Comment> states(Query query) {
        return aggregates.query(query).stream().map(Aggregate::state).toList();
    }

    /// Whether anything that readers see, or may see yet, answers it.
    public boolean isAnswered(Comment comment) {
        var standing = List.of(Status.PUBLISHED, Status.STUB, Status.SUBMITTED, Status.HELD);
        return mongo.exists(
                Query.query(where(PARENT).is(comment.id()).and(STATUS).in(standing)), COLLECTION);
    }

    /// Saves many at once.
    ///
    /// @throws SomeUnsaved if somebody else changed one of them since it was read; the others are saved
    public void save(List<Decided> decided) {
        turns.takeAll(decided.stream().map(Decided::change).toList());
    }

    /// What one of many becomes.
    ///
    /// @param traceparent of what caused it, as W3C Trace Context has it
    public record Decided(
            Decision decision,
            Comment next,
            List<CommentEvent> events,
            @Nullable String traceparent) {

        private Change<Comment> change() {
            return new Change<>(decision.read, next, events, traceparent);
        }
    }

    public static List<IndexDefinition> indexes() {
        return List.of(
                inOrder("thread", ARTICLE, STATUS),
                // What one writer wrote.
                inOrder("writer", WRITER),
                new Index().named("answers").on(PARENT, Sort.Direction.ASC).sparse(),
                // What waits for a moderator, and what became of it. By section or rule it is looked through, which is
                // asked now and then; every comment would be written into each of these indexes three times.
                inOrder("queue", STATUS));
    }

    /// For questions after these, in the order of acceptance, either way.
    private static Index inOrder(String name, String... known) {
        var index = new Index().named(name);
        for (var path : known) {
            index.on(path, Sort.Direction.ASC);
        }
        return index.on(SUBMITTED_AT, Sort.Direction.ASC).on(ID, Sort.Direction.ASC);
    }

    /// A comment as it was read, and the one save that may follow.
    public final class Decision {

        private final Aggregate<Comment> read;

        private Decision(Aggregate<Comment> read) {
            this.read = read;
        }

        public Comment comment() {
            return read.state();
        }

        /// Counts the saves of the comment.
        public long revision() {
            return read.revision();
        }

        public void save(Comment next, CommentEvent... events) {
            if (next.isPublished() == comment().isPublished()) {
                aggregates.save(read, next, events);
            } else {
                turns.take(read, next, turned -> aggregates.save(read, turned, events));
            }
        }

        /// Takes another place, whatever the rules said.
        ///
        /// @return false if anybody saved it since: nothing has changed
        public boolean moves(Status next, Instant now) {
            try {
                save(comment().become(next, now));
                return true;
            } catch (StaleRevision overtaken) {
                return false;
            }
        }

        /// @throws StaleRevision if anybody saved it since
        public void save(Comment.Moved moved) {
            save(moved.comment(), moved.events().toArray(CommentEvent[]::new));
        }
    }
}
