package news.dateline.bench.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertRaised;
import news.dateline.events.Topic;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Raises alerts as notification-service does.
final class Newsroom implements AutoCloseable {

    private static final String HEADLINE = "Fire at the harbour";
    private static final String TEXT = "Three ships are burning in the old harbour " + Readers.MARK
            + " stay away from the quays, and keep windows closed.";
    private static final String PAGE = "/world/fire-at-the-harbour";

    private final TopicNames names = new TopicNames("");
    private final CloudEventMapping mapping = new CloudEventMapping(names);
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private final KafkaProducer<String, byte[]> producer;

    private Newsroom(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
    }

    /// On a broker without topics.
    static Newsroom on(String broker) throws Exception {
        var newsroom = new Newsroom(broker);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(Stream.of(Topic.values())
                            .map(topic -> new NewTopic(newsroom.names.of(topic), topic.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return newsroom;
    }

    void raise() throws Exception {
        var alert = new AlertRaised(
                Ids.next(),
                1,
                AlertRaised.Kind.RAISED,
                Ids.next(),
                Ids.next(),
                1,
                HEADLINE,
                TEXT,
                "world",
                List.of("harbour"),
                2,
                AlertDirective.Audience.ALL,
                PAGE,
                now);
        var announced = new Announced(
                Ids.next(),
                alert.type(),
                URI.create("/notification-service"),
                alert.subject(),
                alert.key(),
                1,
                now,
                null,
                mapping.bodyOf(alert));
        producer.send(mapping.recordOf(announced)).get(10, TimeUnit.SECONDS);
    }

    /// What a gateway's frame says of such an alert.
    byte[] data() {
        return """
                {"id":"%s","articleId":"%s","headline":"%s","text":"%s","section":"world","urgency":2,"url":"%s","raisedAt":"%s"}""".formatted(Ids.next(), Ids.next(), HEADLINE, TEXT, PAGE, now).getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
