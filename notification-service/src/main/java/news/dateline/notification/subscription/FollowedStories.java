package news.dateline.notification.subscription;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// Until when stories are followed, a document each: so long after they were last updated, or after somebody asked to
/// follow them. Written before whoever asks is, so that no interest lasts for ever.
@Component
@EnableConfigurationProperties(FollowingSettings.class)
public class FollowedStories {

    static final String COLLECTION = "followedStories";
    static final String UNTIL = "until";

    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final FollowingSettings settings;
    private final Clock clock;

    public FollowedStories(MongoOperations mongo, FollowingSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /// A story that is followed until then, unless it is updated before.
    public record Followed(UUID story, Instant until) {}

    public Duration lasts() {
        return settings.lasts();
    }

    /// Somebody asks for it.
    void by(Wants wants) {
        var until = clock.instant().plus(settings.lasts());
        wants.stories()
                .forEach(story -> mongo.upsert(query(where(ID).is(story)), new Update().max(UNTIL, until), COLLECTION));
    }

    /// It is followed for longer, if anybody follows it.
    ///
    /// @return whether somebody does
    public boolean updated(UUID story, Instant at) {
        var longer = new Update().max(UNTIL, at.plus(settings.lasts()));
        return mongo.updateFirst(query(where(ID).is(story)), longer, COLLECTION).getMatchedCount() > 0;
    }

    /// Those that are followed no longer than until a moment.
    public List<Followed> overBy(Instant now, int limit) {
        return mongo.find(query(where(UNTIL).lte(now)).limit(limit), Document.class, COLLECTION).stream()
                .map(found -> new Followed(
                        found.get(ID, UUID.class), found.getDate(UNTIL).toInstant()))
                .toList();
    }

    /// Unless it was updated, or somebody has asked for it, meanwhile.
    public void end(Followed over) {
        mongo.remove(query(where(ID).is(over.story()).and(UNTIL).is(over.until())), COLLECTION);
    }
}
