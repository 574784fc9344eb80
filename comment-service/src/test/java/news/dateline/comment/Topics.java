package news.dateline.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/// Reads everything that was ever told.
public class Topics {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final ConsumerFactory<String, byte[]> consumers;
    private final CloudEventMapping mapping;
    private final TopicNames names;

    Topics(ConsumerFactory<String, byte[]> consumers, CloudEventMapping mapping, TopicNames names) {
        this.consumers = consumers;
        this.mapping = mapping;
        this.names = names;
    }

    public List<Event> about(UUID subject) {
        return records().stream()
                .filter(record -> !record.topic().endsWith(".dlt"))
                .<Received<Event>>map(mapping::read)
                .map(Received::event)
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = consumers.createConsumer("topics-" + UUID.randomUUID(), null)) {
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> Stream.of(names.of(topic), names.deadLettersOf(topic)))
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upToTheEnd(consumer, partitions);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> upToTheEnd(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(A_MOMENT).forEach(records::add);
        }
        return records;
    }
}
