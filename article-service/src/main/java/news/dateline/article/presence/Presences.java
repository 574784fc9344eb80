package news.dateline.article.presence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import news.dateline.web.Caller;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Who has which story open: a lease each, which a page renews while it is open. It is a courtesy to writers and guards
/// nothing; that nobody writes over another's text is the revision's business.
@Component
class Presences {

    static final String COLLECTION = "presences";
    static final String UNTIL = "until";

    /// Longer than a minute, since a browser lets a page that is out of sight act once a minute.
    static final Duration LEASE = Duration.ofSeconds(90);

    /// Of one story, that are told of.
    static final int MOST = 20;

    private static final String ID = "_id";

    private final MongoOperations store;
    private final Clock clock;

    Presences(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Opens a story, or keeps it open.
    void open(UUID story, Caller somebody) {
        var now = clock.instant();
        var id = id(story, somebody);
        var lease = new Update().set(UNTIL, now.plus(LEASE));
        var held = Query.query(where(ID).is(id).and(UNTIL).gt(now));
        if (store.updateFirst(held, lease, COLLECTION).getMatchedCount() == 0) {
            store.remove(Query.query(where(UNTIL).lte(now)), COLLECTION); // of all stories: nothing lapsed is kept long
            var opened = lease.set("person", somebody.id())
                    .set("name", somebody.name())
                    .set("since", now);
            store.upsert(Query.query(where(ID).is(id)), opened, COLLECTION);
        }
    }

    void leave(UUID story, Caller somebody) {
        store.remove(Query.query(where(ID).is(id(story, somebody))), COLLECTION);
    }

    /// Who has it open at this moment, the first first.
    List<Presence> of(UUID story) {
        var now = clock.instant();
        var ofStory = where(ID).gt(story + " ").lt(story + "!");
        return store.find(Query.query(ofStory).limit(5 * MOST), Presence.class, COLLECTION).stream()
                .filter(presence -> presence.lastsAt(now))
                .sorted(Comparator.comparing(Presence::since).thenComparing(Presence::id))
                .limit(MOST)
                .toList();
    }

    private static String id(UUID story, Caller somebody) {
        return story + " " + somebody.id();
    }
}
