package news.dateline.messaging;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.Event;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.deadletters.DeadLetter;
import news.dateline.messaging.deadletters.DeadLetters;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/// Another service, whose events arrive here, and what became of those that could not be handled.
final class Elsewhere {

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMapping mapping;
    private final DeadLetters deadLetters;

    Elsewhere(KafkaTemplate<String, byte[]> kafka, CloudEventMapping mapping, DeadLetters deadLetters) {
        this.kafka = kafka;
        this.mapping = mapping;
        this.deadLetters = deadLetters;
    }

    void tells(UUID id, long sequence, Event event) {
        sends(record(id, sequence, event));
    }

    void sends(ProducerRecord<String, byte[]> record) {
        kafka.send(record).join();
    }

    /// With another body in place of the event's.
    void sends(ProducerRecord<String, byte[]> whole, byte[] body) {
        sends(new ProducerRecord<>(whole.topic(), null, whole.key(), body, whole.headers()));
    }

    ProducerRecord<String, byte[]> record(UUID id, long sequence, Event event) {
        return mapping.recordOf(new Announced(
                id,
                event.type(),
                URI.create("/elsewhere"),
                event.subject(),
                event.key(),
                sequence,
                Instant.parse("2026-03-02T06:30:00Z"),
                TRACE,
                mapping.bodyOf(event)));
    }

    Stream<DeadLetter> lettersAbout(UUID aggregate) {
        return deadLetters.list().stream().filter(letter -> aggregate.toString().equals(letter.subject()));
    }
}
