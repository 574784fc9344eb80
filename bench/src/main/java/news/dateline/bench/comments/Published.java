package news.dateline.bench.comments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads `comment-published` as a gateway does: of what it has read, every reader of the thread is told.
final class Published implements AutoCloseable {

    private static final String TOPIC = "comment-published";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    private final Map<UUID, Long> read = new ConcurrentHashMap<>();
    private final Thread reading;
    private volatile boolean ended;

    private Published(KafkaConsumer<byte[], byte[]> consumer) {
        reading = Thread.ofPlatform().start(() -> read(consumer));
    }

    /// From now on.
    static Published from(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream().map(Published::partition).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // asked for now, not at the first poll
        return new Published(consumer);
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (!ended) {
                for (var event : consumer.poll(PAUSE)) {
                    read.putIfAbsent(subject(event), System.nanoTime());
                }
            }
        }
    }

    private static UUID subject(ConsumerRecord<?, ?> event) {
        return UUID.fromString(
                new String(event.headers().lastHeader("ce_subject").value(), UTF_8));
    }

    /// Waits for so many.
    void await(int comments) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (read.size() < comments) {
            if (System.nanoTime() > end) {
                throw new IOException("only %,d of %,d comments were published".formatted(read.size(), comments));
            }
            Thread.sleep(20);
        }
    }

    /// When the comment's event was read, as [System#nanoTime()].
    long nanoTimeOf(UUID comment) {
        var at = read.get(comment);
        if (at == null) {
            throw new IllegalArgumentException("not published: " + comment);
        }
        return at;
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        reading.join();
    }
}
