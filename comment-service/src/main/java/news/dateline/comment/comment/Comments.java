package news.dateline.comment.comment;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.CommentEvent;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.web.Cursor;
import org.bson.Document;
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

    /// The order of a thread.
    public static final Comparator<Comment> ACCEPTED =
            Comparator.comparing(Comment::submittedAt).thenComparing(Comment::id);

    private static final String ARTICLE = "state.place.articleId";
    private static final String STATUS = "state.status._class";
    private static final String SUBMITTED_AT = "state.submittedAt";
    private static final String PARENT = "state.place.parentId";
    private static final String SECTION = "state.filing.section";
    private static final String RULE = "state.status.ruling.rule";
    private static final String WRITER = "state.filing.writer";

    private final Aggregates<Comment> aggregates;
    private final MongoOperations mongo;

    Comments(AggregatesFactory factory, MongoOperations mongo) {
        this.aggregates = factory.of(COLLECTION, Comment.class);
        this.mongo = mongo;
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

    public enum Order {
        OLDEST(Sort.Direction.ASC),
        NEWEST(Sort.Direction.DESC);

        private final Sort.Direction direction;

        Order(Sort.Direction direction) {
            this.direction = direction;
        }

        /// The range outside the alternatives, so that the index serves it.
        private void after(Cursor last, Criteria criteria) {
            switch (this) {
                case OLDEST ->
                    criteria.and(SUBMITTED_AT)
                            .gte(last.at())
                            .orOperator(
                                    where(SUBMITTED_AT).gt(last.at()),
                                    where("_id").gt(last.id()));
                case NEWEST ->
                    criteria.and(SUBMITTED_AT)
                            .lte(last.at())
                            .orOperator(
                                    where(SUBMITTED_AT).lt(last.at()),
                                    where("_id").lt(last.id()));
            }
        }
    }

    /// What readers see of a story's thread, in the order of acceptance: what is published, and the stubs between.
    ///
    /// @param after when and which comment the page before ended with
    public List<Comment> shown(UUID articleId, Order order, Optional<Cursor> after, int limit) {
        // Each from its own stretch of the index; one question for both would have to be sorted.
        return Stream.of(Status.PUBLISHED, Status.STUB)
                .flatMap(status -> standing(status, articleId, order, after, limit).stream())
                .sorted(order == Order.OLDEST ? ACCEPTED : ACCEPTED.reversed())
                .limit(limit)
                .toList();
    }

    private List<Comment> standing(String status, UUID articleId, Order order, Optional<Cursor> after, int limit) {
        var criteria = where(ARTICLE).is(articleId).and(STATUS).is(status);
        after.ifPresent(last -> order.after(last, criteria));
        var sorted = Query.query(criteria).with(Sort.by(order.direction, SUBMITTED_AT, "_id"));
        return aggregates.query(sorted.limit(limit)).stream()
                .map(Aggregate::state)
                .toList();
    }

    /// What one writer had accepted up to a moment, the latest first.
    ///
    /// @param writer see [Author#writer()]
    public List<Comment> latestOf(String writer, Instant until, int limit) {
        var written = Query.query(where(WRITER).is(writer).and(SUBMITTED_AT).lte(until))
                .with(Sort.by(Sort.Direction.DESC, SUBMITTED_AT, "_id"))
                .limit(limit);
        return aggregates.query(written).stream().map(Aggregate::state).toList();
    }

    /// @param status as in [Status#word()]
    /// @param articleId of the story
    /// @param writer see [Author#writer()]
    /// @param rule the one that held or removed it
    /// @param from earliest acceptance, inclusive
    /// @param to latest acceptance, exclusive
    public record Wanted(
            String status,
            @Nullable String section,
            @Nullable UUID articleId,
            @Nullable String writer,
            @Nullable String rule,
            @Nullable Instant from,
            @Nullable Instant to) {

        private Criteria criteria(Optional<Cursor> after) {
            var criteria = where(STATUS).is(status);
            narrow(criteria, SECTION, section);
            narrow(criteria, ARTICLE, articleId);
            narrow(criteria, WRITER, writer);
            narrow(criteria, RULE, rule);
            var earliest = Stream.of(Optional.ofNullable(from), after.map(Cursor::at))
                    .flatMap(Optional::stream)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            // The range outside the alternatives, so that the index serves it.
            var range = criteria.and(SUBMITTED_AT).gte(earliest);
            if (to != null) {
                range.lt(to);
            }
            after.ifPresent(last -> criteria.orOperator(
                    where(SUBMITTED_AT).gt(last.at()), where("_id").gt(last.id())));
            return criteria;
        }

        private static void narrow(Criteria criteria, String path, @Nullable Object value) {
            if (value != null) {
                criteria.and(path).is(value);
            }
        }
    }

    /// What moderators look for, oldest acceptance first.
    ///
    /// @param after when and which comment the page before ended with
    public List<Decision> wanted(Wanted wanted, Optional<Cursor> after, int limit) {
        var query = Query.query(wanted.criteria(after))
                .with(Sort.by(SUBMITTED_AT, "_id"))
                .limit(limit);
        return aggregates.query(query).stream().map(Decision::new).toList();
    }

    /// Those that there are, by id.
    public Map<UUID, Decision> byId(Collection<UUID> ids) {
        return aggregates.query(Query.query(where("_id").in(ids))).stream()
                .collect(toMap(Aggregate::id, Decision::new));
    }

    /// Counted, never derived: it cannot drift from what is there.
    public long countPublished(UUID articleId) {
        return mongo.count(Query.query(publishedIn(articleId)), COLLECTION);
    }

    /// What one writer wrote and did not take back for good, the latest first.
    ///
    /// @param writer see [Author#writer()]
    public List<Comment> writtenBy(String writer, Optional<Cursor> after, int limit) {
        var criteria = where(WRITER).is(writer);
        after.ifPresent(last -> Order.NEWEST.after(last, criteria));
        var sorted = Query.query(criteria).with(Sort.by(Sort.Direction.DESC, SUBMITTED_AT, "_id"));
        return aggregates.query(sorted.limit(limit)).stream()
                .map(Aggregate::state)
                .toList();
    }

    /// Whether anything that readers see, or may see yet, answers it.
    public boolean isAnswered(Comment comment) {
        var standing = List.of(Status.PUBLISHED, Status.STUB, Status.SUBMITTED, Status.HELD);
        return mongo.exists(
                Query.query(where(PARENT).is(comment.id()).and(STATUS).in(standing)), COLLECTION);
    }

    /// Of each story that has any.
    public Map<UUID, Long> countPublished(Collection<UUID> articleIds) {
        var counts = new HashMap<UUID, Long>();
        if (!articleIds.isEmpty()) {
            var counting = newAggregation(
                    match(where(ARTICLE).in(articleIds).and(STATUS).is(Status.PUBLISHED)),
                    group(ARTICLE).count().as("comments"));
            mongo.aggregate(counting, COLLECTION, Document.class)
                    .forEach(count -> counts.put(
                            count.get("_id", UUID.class),
                            count.get("comments", Number.class).longValue()));
        }
        return counts;
    }

    public static List<IndexDefinition> indexes() {
        return List.of(
                inOrder("thread", ARTICLE, STATUS),
                // What one writer wrote.
                inOrder("writer", WRITER),
                new Index().named("answers").on(PARENT, Sort.Direction.ASC).sparse(),
                // What waits for a moderator, and what became of it.
                inOrder("queue", STATUS),
                inOrder("queue-section", STATUS, SECTION),
                inOrder("queue-rule", STATUS, RULE),
                inOrder("queue-writer", STATUS, WRITER));
    }

    /// For questions after these, in the order of acceptance, either way.
    private static Index inOrder(String name, String... known) {
        var index = new Index().named(name);
        for (var path : known) {
            index.on(path, Sort.Direction.ASC);
        }
        return index.on(SUBMITTED_AT, Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }

    private static Criteria publishedIn(UUID articleId) {
        return where(ARTICLE).is(articleId).and(STATUS).is(Status.PUBLISHED);
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
            aggregates.save(read, next, events);
        }

        /// @throws news.dateline.messaging.outbox.StaleRevision if anybody saved it since
        public void save(Comment.Moved moved) {
            save(moved.comment(), moved.events().toArray(CommentEvent[]::new));
        }
    }
}
