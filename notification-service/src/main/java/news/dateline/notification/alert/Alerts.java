package news.dateline.notification.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.events.Event;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// The alerts of this service.
@Component
public class Alerts {

    static final String COLLECTION = "alerts";
    static final String RAISED_AT = "state.raisedAt";
    static final String ARTICLE = "state.articleId";
    static final String STATUS = "state.status._class";

    private static final int MOST_ON_A_STORY = 100;
    private static final Event[] NOTHING = {};

    private final Aggregates<Alert> aggregates;

    Alerts(AggregatesFactory factory) {
        this.aggregates = factory.of(COLLECTION, Alert.class);
    }

    /// Stores an alert, and tells of it if it is raised.
    ///
    /// @return false if it exists already, and then nothing happens
    public boolean add(Alert alert) {
        try {
            aggregates.create(alert.id(), alert, told(alert));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static Event[] told(Alert alert) {
        return alert.isRaised() ? new Event[] {alert.announcement()} : NOTHING;
    }

    /// What became of a wish to say something else.
    public sealed interface Outcome {

        record Said(Alert alert) implements Outcome {}

        /// There is no such alert, or it never went out.
        record Unknown() implements Outcome {}

        /// It was recalled: nothing more is said of it.
        record Recalled() implements Outcome {}

        /// It was corrected as often as it can be.
        record TooOften() implements Outcome {}
    }

    /// Corrects or recalls an alert, and tells of it.
    ///
    /// @param words at most [Sequel#LONGEST_WORDS] characters, if a person wrote them
    /// @param cause the event that it follows from; what followed from it before does not follow again
    /// @throws news.dateline.messaging.outbox.StaleRevision if somebody else says something at the same moment
    public Outcome follow(UUID id, Sequel.Kind kind, String words, @Nullable UUID cause, Instant now) {
        var found = aggregates.find(id).filter(alert -> alert.state().goesOut());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var alert = found.get().state();
        if (cause != null && alert.hasFollowed(cause)) {
            return new Outcome.Said(alert);
        }
        if (alert.isRecalled()) {
            return new Outcome.Recalled();
        }
        if (alert.generation() >= Alert.MOST_GENERATIONS) {
            return new Outcome.TooOften();
        }
        var next = alert.followedBy(Sequel.of(kind, words, cause, now));
        aggregates.save(found.get(), next, told(next));
        return new Outcome.Said(next);
    }

    /// Those that went out about a story, the newest first.
    ///
    /// @param since older ones are left out
    public List<Alert> on(UUID articleId, Instant since) {
        return on(articleId, since, "raised");
    }

    /// Those to the followers of a story, the newest first.
    ///
    /// @param since older ones are left out
    public List<Alert> toFollowersOf(UUID articleId, Instant since) {
        return on(articleId, since, "for-followers");
    }

    private List<Alert> on(UUID articleId, Instant since, String status) {
        var query = Query.query(where(ARTICLE)
                        .is(articleId)
                        .and(RAISED_AT)
                        .gte(Date.from(since))
                        .and(STATUS)
                        .is(status))
                .with(Sort.by(Sort.Direction.DESC, RAISED_AT))
                .limit(MOST_ON_A_STORY);
        return aggregates.query(query).stream().map(Aggregate::state).toList();
    }

    public Map<UUID, Alert> find(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : aggregates.query(Query.query(where("_id").in(ids))).stream()
                        .map(Aggregate::state)
                        .collect(Collectors.toMap(Alert::id, Function.identity()));
    }

    public Optional<Alert> find(UUID id) {
        return aggregates.find(id).map(Aggregate::state);
    }

    /// Those that went out, the newest first.
    public List<Alert> raised(Optional<Cursor> after, int limit) {
        var wanted =
                after.map(Alerts::beyond).orElseGet(Criteria::new).and(STATUS).is("raised");
        var query = Query.query(wanted)
                .with(Sort.by(Sort.Direction.DESC, RAISED_AT, "_id"))
                .limit(limit);
        return aggregates.query(query).stream().map(Aggregate::state).toList();
    }

    /// The range comes first, so that the index serves it.
    private static Criteria beyond(Cursor cursor) {
        var at = Date.from(cursor.at());
        return where(RAISED_AT)
                .lte(at)
                .orOperator(where(RAISED_AT).lt(at), where("_id").lt(cursor.id()));
    }
}
