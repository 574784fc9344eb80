package news.dateline.gateway.stream;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.events.Topic;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.test.Parts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Raises alerts as notification-service does: on a topic of a test's own.
final class Alerts implements AutoCloseable {

    final String prefix = Parts.ownName() + ".";

    private boolean withdrawals;
    private final TopicNames names = new TopicNames(prefix);
    private final CloudEventMapping mapping = new CloudEventMapping(names);
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", Parts.get().kafka()));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Parts.get().kafka(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    void createTopic() {
        settled(admin.createTopics(List.of(new NewTopic(topic(), 1, (short) 1))).all());
        if (!withdrawals) { // as in a real system, where it outlives any accident to the other
            settled(admin.createTopics(List.of(new NewTopic(names.of(Topic.ARTICLE_WITHDRAWN), 2, (short) 1)))
                    .all());
            withdrawals = true;
        }
    }

    void withdraw(UUID story) {
        var withdrawn = new ArticleWithdrawn(
                story, 1, "world", List.of(), "fire", "/world/fire", "Wrong.", Instant.parse("2026-11-24T13:00:00Z"));
        send(mapping.recordOf(new Announced(
                Ids.next(),
                withdrawn.type(),
                URI.create("/article-service"),
                withdrawn.subject(),
                withdrawn.key(),
                2,
                withdrawn.withdrawnAt(),
                null,
                mapping.bodyOf(withdrawn))));
    }

    void deleteTopic() {
        settled(admin.deleteTopics(List.of(topic())).all());
    }

    void forgetBefore(long offset) {
        settled(admin.deleteRecords(Map.of(new TopicPartition(topic(), 0), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    private String topic() {
        return names.of(Topic.ALERT_RAISED);
    }

    /// @return its offset
    long raise(String text) {
        return raise(Ids.next(), text, "world");
    }

    long raise(UUID event, String text, String section) {
        return raise(event, Ids.next(), text, section);
    }

    long raise(UUID event, UUID story, String text, String section) {
        var alert = new AlertRaised(
                Ids.next(),
                1,
                Ids.next(),
                story,
                1,
                "Fire at the harbour",
                text,
                section,
                List.of("harbour"),
                2,
                AlertDirective.Audience.ALL,
                "/" + section + "/fire-at-the-harbour",
                Instant.parse("2026-11-24T12:00:00Z"));
        return send(mapping.recordOf(new Announced(
                event,
                alert.type(),
                URI.create("/notification-service"),
                alert.subject(),
                alert.key(),
                1,
                alert.raisedAt(),
                null,
                mapping.bodyOf(alert))));
    }

    long sendNonsense() {
        return send(new ProducerRecord<>(topic(), "key", "nonsense".getBytes()));
    }

    private long send(ProducerRecord<String, byte[]> record) {
        return settled(producer.send(record)).offset();
    }

    private static <T> T settled(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T settled(org.apache.kafka.common.KafkaFuture<T> future) {
        return settled(future.toCompletionStage().toCompletableFuture());
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
