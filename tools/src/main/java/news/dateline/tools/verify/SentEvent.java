package news.dateline.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import news.dateline.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads of a record as much as the checks need.
final class SentEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SentEvent() {}

    /// Empty for what is no CloudEvent of ours: it tells of nothing, and those who met it have parked it.
    static Optional<Facts.Sent> of(ConsumerRecord<String, byte[]> record) {
        try {
            var body = body(record.value());
            var raised = body.path("generation").asInt(1) == 1; // what is said later has the same cause
            var cause = raised ? body.path("cause") : JSON.missingNode();
            return Optional.of(new Facts.Sent(
                    UUID.fromString(header(record, "ce_id")),
                    Topic.valueOf(record.topic().toUpperCase(Locale.ROOT).replace('-', '_')),
                    UUID.fromString(header(record, "ce_subject")),
                    Objects.requireNonNullElse(record.key(), ""),
                    Long.parseLong(header(record, "ce_sequence")),
                    Instant.ofEpochMilli(record.timestamp()),
                    body.path("alert").isObject(),
                    cause.isString() ? UUID.fromString(cause.asString()) : null));
        } catch (IllegalArgumentException stranger) {
            return Optional.empty();
        }
    }

    private static JsonNode body(byte @Nullable [] value) {
        try {
            return value == null ? JSON.missingNode() : JSON.readTree(value);
        } catch (JacksonException unreadable) { // its number was given all the same
            return JSON.missingNode();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException(name);
        }
        return new String(header.value(), UTF_8);
    }
}
