package news.dateline.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.messaging.topics.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/// Reads dead-letter topics from end to end, outside any group.
final class DeadLetterTopics {

    private final ConsumerFactory<String, byte[]> consumers;

    DeadLetterTopics(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /// All records of some topics as they are now, whose group is wanted.
    List<ConsumerRecord<String, byte[]>> read(Collection<String> topics, Predicate<String> group) {
        try (var consumer = consumers.createConsumer("unused", "dead-letters")) {
            return TopicRecords.upToTheEnd(consumer, topics).stream()
                    .filter(record -> groupOf(record).filter(group).isPresent())
                    .toList();
        }
    }

    static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                idOf(record),
                groupOf(record).orElse("?"),
                header(record, KafkaHeaders.DLT_ORIGINAL_TOPIC).orElse("?"),
                header(record, "ce_id").orElse(null),
                header(record, "ce_type").orElse(null),
                header(record, "ce_subject").orElse(null),
                header(record, "ce_sequence").orElse(null),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("?"),
                text(record.value()));
    }

    static String idOf(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    static Optional<String> groupOf(ConsumerRecord<?, ?> record) {
        return header(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> text(header.value()));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
