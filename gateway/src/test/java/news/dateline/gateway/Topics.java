package news.dateline.gateway;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.test.Parts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Topics of a test's own, and a service that tells of what happened on them.
public final class Topics implements AutoCloseable {

    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");
    private static final URI SOMEBODY = URI.create("/a-service");

    private final String prefix = Parts.ownName() + ".";
    private final TopicNames names = new TopicNames(prefix);
    private final CloudEventMapping mapping = new CloudEventMapping(names);
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", Parts.get().kafka()));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Parts.get().kafka(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    /// What a gateway has to be told to read them.
    public Map<String, String> settings() {
        return Map.of("spring.kafka.bootstrap-servers", Parts.get().kafka(), "dateline.topic-prefix", prefix);
    }

    public void create(Topic topic, int partitions) {
        settled(admin.createTopics(List.of(new NewTopic(names.of(topic), partitions, (short) 1)))
                .all());
    }

    public void createAll() {
        Stream.of(Topic.values()).forEach(topic -> create(topic, topic == Topic.ALERT_RAISED ? 1 : 2));
    }

    public void delete(Topic topic) {
        settled(admin.deleteTopics(List.of(names.of(topic))).all());
    }

    /// @return its offset
    public long tell(Event event) {
        return tell(Ids.next(), event);
    }

    /// @param id of the event: the same one again is a repetition
    public long tell(UUID id, Event event) {
        return tell(id, event, 1);
    }

    /// @param sequence its place among the events of what it tells of
    public long tell(UUID id, Event event, long sequence) {
        return send(mapping.recordOf(new Announced(
                id,
                event.type(),
                SOMEBODY,
                event.subject(),
                event.key(),
                sequence,
                THEN,
                null,
                mapping.bodyOf(event))));
    }

    public long tellNonsense(Topic topic) {
        return send(new ProducerRecord<>(names.of(topic), "key", "nonsense".getBytes()));
    }

    private long send(ProducerRecord<String, byte[]> record) {
        return settled(producer.send(record)).offset();
    }

    private static <T> T settled(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T settled(KafkaFuture<T> future) {
        return settled(future.toCompletionStage().toCompletableFuture());
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
