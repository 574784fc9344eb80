package news.dateline.messaging.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads topics as they are now, outside any group.
public final class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRecords() {}

    /// Every record from the beginning up to where each topic ends at the time of the call. The consumer stays the
    /// caller's to close.
    public static List<ConsumerRecord<String, byte[]>> upToTheEnd(
            Consumer<String, byte[]> consumer, Collection<String> topics) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }
}
