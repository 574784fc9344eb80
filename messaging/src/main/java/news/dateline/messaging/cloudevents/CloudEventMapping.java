package news.dateline.messaging.cloudevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import news.dateline.events.Event;
import news.dateline.events.EventType;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Events to and from Kafka records: CloudEvents 1.0, binary content mode of the Kafka protocol binding. Thread-safe.
public final class CloudEventMapping {

    private static final String SEQUENCE = "sequence"; // CloudEvents Sequence extension
    private static final String TRACEPARENT = "traceparent"; // CloudEvents Distributed Tracing extension
    private static final String CONTENT_TYPE = "application/json";

    private final TopicNames topics;

    private final JsonMapper json = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // producers are upgraded first
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public CloudEventMapping(TopicNames topics) {
        this.topics = topics;
    }

    /// @throws EventTooLarge past [Event#MAX_BYTES]
    public byte[] bodyOf(Event event) {
        var body = json.writeValueAsBytes(event);
        if (body.length > Event.MAX_BYTES) {
            throw new EventTooLarge(event, body.length);
        }
        return body;
    }

    public ProducerRecord<String, byte[]> recordOf(Announced announced) {
        var topic = topics.of(announced.type().topic());
        var record = KafkaMessageFactory.<String>createWriter(topic, null, announced.key())
                .writeBinary(cloudEventOf(announced));
        if (announced.traceparent() != null) { // where Kafka's own instrumentation looks for it
            record.headers().add(TRACEPARENT, announced.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    private static CloudEvent cloudEventOf(Announced announced) {
        var event = new CloudEventBuilder()
                .withId(announced.id().toString())
                .withType(announced.type().typeName())
                .withSource(announced.source())
                .withSubject(announced.subject().toString())
                .withTime(OffsetDateTime.ofInstant(announced.time(), ZoneOffset.UTC))
                .withDataContentType(CONTENT_TYPE)
                .withDataSchema(URI.create(announced.type().schemaName()))
                .withExtension(SEQUENCE, "%019d".formatted(announced.sequence()))
                .withData(announced.body());
        if (announced.traceparent() != null) {
            event.withExtension(TRACEPARENT, announced.traceparent());
        }
        return event.build();
    }

    /// @throws MalformedEvent if the record is no CloudEvent of ours
    /// @throws UnknownEventType if it is one of a later version
    public Received<Event> read(ConsumerRecord<?, byte[]> record) {
        var event = cloudEventIn(record);
        var type = EventType.named(event.getType()).orElseThrow(() -> new UnknownEventType(event.getType()));
        try {
            var time = require(event.getTime(), "time").toInstant();
            var sequence = Long.parseLong(
                    require(event.getExtension(SEQUENCE), SEQUENCE).toString());
            return new Received<>(
                    UUID.fromString(event.getId()), bodyIn(event, type), sequence, time, traceparentOf(event));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvent("an attribute of the event does not fit: " + e.getMessage(), e);
        }
    }

    private static @Nullable String traceparentOf(CloudEvent event) {
        return event.getExtension(TRACEPARENT) instanceof String traceparent ? traceparent : null;
    }

    private static CloudEvent cloudEventIn(ConsumerRecord<?, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw new MalformedEvent("the record is no CloudEvent: " + e.getMessage(), e);
        }
    }

    private Event bodyIn(CloudEvent event, EventType type) {
        try {
            return json.readValue(require(event.getData(), "data").toBytes(), type.body());
        } catch (JacksonException e) {
            throw new MalformedEvent("the body does not fit " + type.schemaName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static <T> T require(@Nullable T value, String attribute) {
        if (value == null) {
            throw new MalformedEvent("the event has no " + attribute);
        }
        return value;
    }
}
