package news.dateline.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.events.Topic;
import news.dateline.tools.Complaint;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// Reads every event topic from end to end, outside any group.
final class KafkaTopics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KafkaTopics() {}

    static List<Facts.Sent> read(String kafka) {
        var events = new ArrayList<Facts.Sent>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw Complaint.failed("The topics could not be read within " + PATIENCE.toSeconds() + " s.");
                }
                consumer.poll(POLL).forEach(record -> events.add(sent(record)));
            }
        }
        return events;
    }

    private static Facts.Sent sent(ConsumerRecord<String, byte[]> record) {
        var body = JSON.readTree(record.value());
        var cause = body.path("cause");
        return new Facts.Sent(
                UUID.fromString(header(record, "ce_id")),
                header(record, "ce_type"),
                UUID.fromString(header(record, "ce_subject")),
                Long.parseLong(header(record, "ce_sequence")),
                body.path("alert").isObject(),
                cause.isString() ? UUID.fromString(cause.asString()) : null);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw Complaint.failed("%s-%d@%d is no CloudEvent: it has no %s."
                    .formatted(record.topic(), record.partition(), record.offset(), name));
        }
        return new String(header.value(), UTF_8);
    }
}
