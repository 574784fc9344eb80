package news.dateline.tools.demo;

import java.time.Duration;
import java.util.Map;
import news.dateline.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Follows `article-published` from now on, outside any group, and notes when each story's event arrived.
final class TopicListener implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;

    private TopicListener(KafkaConsumer<String, byte[]> consumer, Witness events) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("topic").daemon().start(() -> poll(events));
    }

    static TopicListener open(String kafka, Witness events) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topic.ARTICLE_PUBLISHED.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeks are lazy: from here on nothing is missed
        return new TopicListener(consumer, events);
    }

    private void poll(Witness events) {
        try {
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    events.saw(record.key(), System.nanoTime());
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
