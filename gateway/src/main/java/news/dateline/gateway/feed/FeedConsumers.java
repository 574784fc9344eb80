package news.dateline.gateway.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.stereotype.Component;

/// Consumers without a group, and the partitions for them.
@Component
final class FeedConsumers {

    /// How long a consumer waits for Kafka's answers before it can begin.
    static final Duration FIRST_ANSWER = Duration.ofSeconds(5);

    private static final int LONGEST_BACKOFF_MILLIS = 1_000;

    private final ConsumerFactory<byte[], byte[]> factory;

    FeedConsumers(KafkaProperties kafka, MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // a place that is gone is for the feed to notice
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false); // its owner knows how it is kept
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF_MILLIS);
        var made = new DefaultKafkaConsumerFactory<byte[], byte[]>(settings);
        made.addListener(new MicrometerConsumerListener<>(meters));
        factory = made;
    }

    Consumer<byte[], byte[]> create() {
        return factory.createConsumer();
    }

    /// @throws KafkaException where the topic is not there yet
    static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        var known = Objects.requireNonNullElse(consumer.partitionsFor(topic, FIRST_ANSWER), List.<PartitionInfo>of());
        if (known.isEmpty()) {
            throw new KafkaException("there is no topic " + topic + " yet");
        }
        return known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
