package news.dateline.messaging.topics;

import java.util.Arrays;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/// Sees to it that every topic and its dead-letter topic exist. Any number of services may do so at once.
public final class TopicCreation {

    private final KafkaAdmin admin;
    private final TopicNames names;

    public TopicCreation(KafkaAdmin admin, TopicNames names) {
        this.admin = admin;
        this.names = names;
    }

    /// @throws org.springframework.kafka.KafkaException while Kafka is away
    public void ensure() {
        admin.createOrModifyTopics(Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(topic(topic), deadLetters(topic)))
                .toArray(NewTopic[]::new));
    }

    private NewTopic topic(Topic topic) {
        var kept = Long.toString(topic.kept().toMillis());
        var builder = TopicBuilder.name(names.of(topic)).partitions(topic.partitions());
        return switch (topic.cleanup()) {
            case DELETE -> builder.config(TopicConfig.RETENTION_MS_CONFIG, kept).build();
            case COMPACT ->
                builder.compact()
                        .config(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, kept)
                        .build();
        };
    }

    private NewTopic deadLetters(Topic topic) {
        return TopicBuilder.name(names.deadLettersOf(topic))
                .partitions(topic.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.DEAD_LETTERS_KEPT.toMillis()))
                .build();
    }
}
