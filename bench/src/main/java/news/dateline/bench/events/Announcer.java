package news.dateline.bench.events;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Tells events as a service does, each acknowledged before the next.
public final class Announcer implements AutoCloseable {

    private final TopicNames names = new TopicNames("");
    private final CloudEventMapping mapping = new CloudEventMapping(names);
    private final KafkaProducer<String, byte[]> producer;

    private Announcer(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
    }

    /// On a broker without topics.
    public static Announcer on(String broker) throws Exception {
        var announcer = new Announcer(broker);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(Stream.of(Topic.values())
                            .map(topic -> new NewTopic(announcer.names.of(topic), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return announcer;
    }

    /// @param id the event's own
    /// @param service as in `article-service`
    public void tell(UUID id, Event event, String service, Instant at) throws Exception {
        var announced = new Announced(
                id,
                event.type(),
                URI.create("/" + service),
                event.subject(),
                event.key(),
                1,
                at,
                null,
                mapping.bodyOf(event));
        producer.send(mapping.recordOf(announced)).get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        producer.close();
    }
}
