package news.dateline.gateway.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import news.dateline.events.AlertRaised;
import news.dateline.events.ArticleEvent;
import news.dateline.events.CommentEvent;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.MalformedEvent;
import news.dateline.messaging.cloudevents.UnknownEventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The frames that the topic's records become.
///
/// A record that cannot be read is counted and left out: streams show what there is, and whoever must not miss it
/// (notification-service) parks the same record as a dead letter.
final class AlertRecords {

    private static final Logger log = LoggerFactory.getLogger(AlertRecords.class);

    private final CloudEventMapping mapping;
    private final Frames frames;
    private final Counter unreadable;

    AlertRecords(CloudEventMapping mapping, Frames frames, MeterRegistry meters) {
        this.mapping = mapping;
        this.frames = frames;
        this.unreadable = Counter.builder("dateline.stream.unreadable")
                .description("Records of the alert topic that no stream could show")
                .register(meters);
    }

    Optional<Frame> frameOf(ConsumerRecord<?, byte[]> record) {
        try {
            var received = mapping.read(record);
            return switch (received.event()) {
                case AlertRaised alert -> Optional.of(frames.of(record.offset(), received.id(), alert));
                case ArticleEvent _, CommentEvent _ -> leftOut(record, "not an alert");
            };
        } catch (MalformedEvent | UnknownEventType e) {
            return leftOut(record, e.toString());
        }
    }

    private Optional<Frame> leftOut(ConsumerRecord<?, byte[]> record, String why) {
        unreadable.increment();
        log.warn("{}-{} at {} is not shown on streams: {}", record.topic(), record.partition(), record.offset(), why);
        return Optional.empty();
    }
}
