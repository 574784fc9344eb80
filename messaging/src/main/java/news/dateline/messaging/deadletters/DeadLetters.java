package news.dateline.messaging.deadletters;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.consuming.EventSubscription;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;

/// What this service's groups could not handle. A replay hands a record to the handler of the group that failed, and to
/// no other; what it handled is remembered in the store and no longer listed.
public final class DeadLetters {

    static final String REPLAYED = "replayedDeadLetters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Map<String, EventSubscription<?>> subscriptions;
    private final DeadLetterTopics topics;
    private final CloudEventMapping mapping;
    private final TopicNames names;
    private final MongoOperations mongo;
    private final Clock clock;

    public DeadLetters(
            Collection<EventSubscription<?>> subscriptions,
            String service,
            ConsumerFactory<String, byte[]> consumers,
            CloudEventMapping mapping,
            TopicNames names,
            MongoOperations mongo,
            Clock clock) {
        this.subscriptions = subscriptions.stream()
                .collect(Collectors.toMap(
                        subscription -> names.group(service, subscription.name()), Function.identity()));
        this.topics = new DeadLetterTopics(consumers);
        this.mapping = mapping;
        this.names = names;
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Those not replayed yet, the oldest first.
    public List<DeadLetter> list() {
        return waiting().stream().map(DeadLetterTopics::letter).toList();
    }

    public Optional<DeadLetter> find(String id) {
        return record(id).map(DeadLetterTopics::letter);
    }

    /// Empty if there is none of this id; else nothing, or why it failed again.
    public Optional<Replay> replay(String id) {
        return record(id).map(this::replay);
    }

    private Replay replay(ConsumerRecord<String, byte[]> record) {
        var id = DeadLetterTopics.idOf(record);
        var group = DeadLetterTopics.groupOf(record).orElseThrow();
        try {
            Objects.requireNonNull(subscriptions.get(group)).handle(mapping.read(record));
        } catch (RuntimeException e) { // whatever it is, the operator who asked is told
            LOG.warn("the replay of {} for {} failed", id, group, e);
            return new Replay(id, false, String.valueOf(e.getMessage()));
        }
        mongo.save(new Document("_id", id).append("at", Date.from(clock.instant())), REPLAYED);
        LOG.info("replayed {} for {}", id, group);
        return new Replay(id, true, null);
    }

    private Optional<ConsumerRecord<String, byte[]>> record(String id) {
        return waiting().stream()
                .filter(record -> DeadLetterTopics.idOf(record).equals(id))
                .findFirst();
    }

    private List<ConsumerRecord<String, byte[]>> waiting() {
        var wanted = subscriptions.values().stream()
                .flatMap(subscription -> subscription.topics().stream())
                .map(names::deadLettersOf)
                .distinct()
                .toList();
        return topics.read(wanted, subscriptions::containsKey).stream()
                .filter(record -> !mongo.exists(query(where("_id").is(DeadLetterTopics.idOf(record))), REPLAYED))
                .toList();
    }
}
