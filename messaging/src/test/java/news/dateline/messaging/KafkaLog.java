package news.dateline.messaging;

import java.util.List;
import java.util.UUID;
import news.dateline.events.Topic;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.messaging.topics.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        try (var consumer = consumers.createConsumer("unused", "log")) {
            return TopicRecords.upToTheEnd(consumer, List.of(names.of(topic))).stream()
                    .filter(record -> record.key().equals(story.toString()))
                    .toList();
        }
    }
}
