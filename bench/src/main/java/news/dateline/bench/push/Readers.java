package news.dateline.bench.push;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Readers who want all breaking news, as the notification-service keeps them: put into its store directly and in its
/// own words, for to ask the service for each would take longer than everything that is measured.
final class Readers {

    private static final String DATABASE = "notification";
    private static final int AT_ONCE = 1_000;
    private static final int INDEXES = 2;
    private static final Instant SINCE = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private static final Wishes WISHES =
            new Wishes(new Wants(true, new TreeSet<>(), new TreeSet<>(), new TreeSet<>()), null);

    private final MongoDatabase database;
    private final MongoOperations mongo;
    private final Browsers browsers;

    Readers(MongoClient client, Browsers browsers) {
        this.database = client.getDatabase(DATABASE);
        this.mongo = new MongoTemplate(client, DATABASE);
        this.browsers = browsers;
    }

    /// @param store connection string
    static String database(String store) {
        return store + "/" + DATABASE;
    }

    /// Whether the service has made the indexes of its subscriptions yet.
    boolean haveIndexes() {
        var indexes = database.getCollection(Subscriptions.COLLECTION).listIndexes();
        return indexes.into(new ArrayList<>()).size() > INDEXES;
    }

    /// @param first of the browsers
    /// @param end of them, exclusive
    void subscribe(long first, long end) throws IOException {
        try (var all = browsers.read()) {
            all.skip(first)
                    .limit(end - first)
                    .map(Readers::subscription)
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .forEach(some -> mongo.insert(some, Subscriptions.COLLECTION));
        }
    }

    private static Subscription subscription(Way.Browser way) {
        return Subscription.of(way, WISHES, null, CapabilityKey.fresh(), SINCE);
    }

    /// Whether the service has written down what became of every message.
    boolean areSettled() {
        return database.getCollection("slices").countDocuments(Filters.eq("due", true)) == 0;
    }
}
