package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// All lanes, and which of them lead to whom. Guarded by the hub.
final class Lanes {

    /// In the order of the places in an `id:`.
    private static final List<Topic> OF_A_STORY =
            List.of(Topic.ARTICLE_UPDATED, Topic.ARTICLE_WITHDRAWN, Topic.COMMENT_PUBLISHED, Topic.COMMENT_REMOVED);

    private final TopicNames names;
    private final int capacity;
    private final Map<TopicPartition, Lane> all = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();

    /// @param capacity of each lane's ring, in frames
    Lanes(TopicNames names, int capacity) {
        this.names = names;
        this.capacity = capacity;
    }

    void startAt(TopicPartition partition, long offset) {
        all.computeIfAbsent(partition, _ -> new Lane(capacity)).startAt(offset);
        partitions.merge(partition.topic(), partition.partition() + 1, Math::max);
    }

    @Nullable Lane at(TopicPartition partition) {
        return all.get(partition);
    }

    /// The lanes of a channel, in a fixed order.
    List<TopicPartition> of(Channel channel) {
        var alerts = new TopicPartition(names.of(Topic.ALERT_RAISED), 0);
        return switch (channel) {
            case Channel.Alerts _ -> List.of(alerts);
            case Channel.Story(var article) ->
                Stream.concat(Stream.of(alerts), ofStory(article).stream()).toList();
        };
    }

    private List<TopicPartition> ofStory(UUID article) {
        return OF_A_STORY.stream().map(topic -> of(topic, article)).toList();
    }

    /// Where a story's events lie is what Kafka's producers make of their key.
    private TopicPartition of(Topic topic, UUID article) {
        var name = names.of(topic);
        var count = partitions.getOrDefault(name, 1);
        return new TopicPartition(
                name, BuiltInPartitioner.partitionForKey(article.toString().getBytes(UTF_8), count));
    }
}
