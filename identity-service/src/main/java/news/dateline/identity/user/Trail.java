package news.dateline.identity.user;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import news.dateline.identity.user.Administered.Done;
import news.dateline.identity.user.Administered.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Who did what to whose account. An entry is there before anything is done, and says afterwards how it ended: one
/// that says `begun` for long tells of a crash. Entries are never changed after that, nor removed.
@Component
class Trail {

    enum Action {
        ADD,
        ROLES,
        DISABLE,
        ENABLE,
        REMOVE
    }

    private final MongoTemplate store;
    private final Clock clock;

    Trail(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param actor the account of who did it, or [Operator#ID]
    /// @param account to whom; null until there is one
    /// @param detail the roles that were wanted, if any
    /// @param outcome `begun`, `done`, or the code of the problem
    @Document("audit")
    record Entry(
            @Id UUID id,
            Instant at,
            UUID actor,
            Action action,
            @Nullable UUID account,
            List<String> detail,
            String outcome) {}

    Administered of(
            UUID actor, Action action, @Nullable UUID account, List<String> detail, Supplier<Administered> deed) {
        var entry =
                new Entry(UuidCreator.getTimeOrderedEpoch(), clock.instant(), actor, action, account, detail, "begun");
        store.insert(entry);
        var outcome = deed.get();
        store.updateFirst(
                new Query(Criteria.where("_id").is(entry.id())),
                switch (outcome) {
                    case Done(var changed, var secret) ->
                        Update.update("outcome", "done").set("account", changed.id());
                    case Refused(var problem) -> Update.update("outcome", problem.code());
                },
                Entry.class);
        return outcome;
    }

    /// The latest first.
    List<Entry> before(@Nullable UUID before, int limit) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        if (before != null) {
            query.addCriteria(Criteria.where("_id").lt(before));
        }
        return store.find(query, Entry.class);
    }
}
