package news.dateline.comment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.CommentEvent;
import news.dateline.events.EventType;
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

    public List<CommentEvent> about(UUID comment) {
        return told().map(Received::event)
                .filter(event -> event.commentId().equals(comment))
                .toList();
    }

    /// Each once, in the order of their sequence: topics keep none between each other.
    public List<CommentEvent> inOrder(UUID comment) {
        return List.copyOf(bySequence().getOrDefault(comment, new TreeMap<>()).values());
    }

    /// By comment.
    public Map<UUID, SortedMap<Long, CommentEvent>> bySequence() {
        var events = new HashMap<UUID, SortedMap<Long, CommentEvent>>();
        told().forEach(received -> events.computeIfAbsent(received.event().commentId(), _ -> new TreeMap<>())
                .put(received.sequence(), received.event()));
        return events;
    }

    private Stream<Received<CommentEvent>> told() {
        var topics = EventType.in(CommentEvent.class).stream()
                .map(type -> names.of(type.topic()))
                .toList();
        return records(topics).stream().map(mapping::read).map(received -> received.of(CommentEvent.class));
    }

    /// Of every topic, and what was set aside.
    public List<ConsumerRecord<String, byte[]>> records() {
        return records(Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(names.of(topic), names.deadLettersOf(topic)))
                .toList());
    }

    private List<ConsumerRecord<String, byte[]>> records(List<String> topics) {
        try (var consumer = consumers.createConsumer("topics-" + UUID.randomUUID(), null)) {
            return TopicRecords.upToTheEnd(consumer, topics);
        }
    }
}
