package news.dateline.notification.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.dateline.events.Event;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.messaging.outbox.Aggregates;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.web.Cursor;
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
    static final String STATUS = "state.status._class";

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
            aggregates.create(alert.id(), alert, alert.isRaised() ? new Event[] {alert.announcement()} : NOTHING);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
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
