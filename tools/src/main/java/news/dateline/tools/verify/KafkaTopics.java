package news.dateline.tools.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import news.dateline.events.Topic;
import news.dateline.tools.Complaint;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads every topic of what aggregates tell from end to end, outside any group.
final class KafkaTopics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private KafkaTopics() {}

    static List<Facts.Sent> read(String kafka) {
        var events = new ArrayList<Facts.Sent>();
        try (var consumer =
                new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Arrays.stream(Topic.values())
                    .filter(topic -> topic != Topic.ALERT_DELIVERY_REQUESTED) // no aggregate tells it
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
                consumer.poll(POLL).forEach(record -> SentEvent.of(record).ifPresent(events::add));
            }
        }
        return events;
    }

    private static Map<String, Object> settings(String kafka) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }
}
