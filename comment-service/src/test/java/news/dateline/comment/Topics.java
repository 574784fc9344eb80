package news.dateline.comment;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.CommentEvent;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.topics.TopicNames;
import news.dateline.messaging.topics.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;

/// Reads everything that was ever told.
public class Topics {

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
                .filter(record -> !record.topic().endsWith(Topic.DEAD_LETTER_SUFFIX))
                .<Received<Event>>map(mapping::read)
                .map(Received::event)
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /// Each once, in the order of their sequence: topics keep none between each other.
    public List<CommentEvent> inOrder(UUID comment) {
        return List.copyOf(bySequence(comment).values());
    }

    public SortedMap<Long, CommentEvent> bySequence(UUID comment) {
        var events = new TreeMap<Long, CommentEvent>();
        records().stream()
                .filter(record -> !record.topic().endsWith(Topic.DEAD_LETTER_SUFFIX))
                .<Received<Event>>map(mapping::read)
                .filter(received -> received.event().subject().equals(comment))
                .forEach(received -> events.put(received.sequence(), (CommentEvent) received.event()));
        return events;
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = consumers.createConsumer("topics-" + UUID.randomUUID(), null)) {
            var all = Arrays.stream(Topic.values())
                    .flatMap(topic -> Stream.of(names.of(topic), names.deadLettersOf(topic)))
                    .toList();
            return TopicRecords.upToTheEnd(consumer, all);
        }
    }
}
