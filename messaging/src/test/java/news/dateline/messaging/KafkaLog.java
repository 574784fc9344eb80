package news.dateline.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.dateline.events.Topic;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/// What lies in Kafka, read outside any group.
final class KafkaLog {

    private final ConsumerFactory<String, byte[]> consumers;
    private final TopicNames names;

    KafkaLog(ConsumerFactory<String, byte[]> consumers, TopicNames names) {
        this.consumers = consumers;
        this.names = names;
    }

    List<ConsumerRecord<String, byte[]>> of(UUID story, Topic topic) {
        return all(names.of(topic)).stream()
                .filter(record -> record.key().equals(story.toString()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumers.createConsumer("unused", "log")) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
