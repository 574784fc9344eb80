package news.dateline.gateway.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.gateway.feed.Feed;
import news.dateline.gateway.feed.FeedConsumers;
import news.dateline.gateway.feed.Proof;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// One consumer's way through the topic: it reads back what the ring holds, then follows.
/// Used by one thread.
final class AlertFeed implements Feed {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final int ringSize;
    private final AlertHub hub;
    private final AlertRecords records;
    private final Proof proof;

    AlertFeed(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            int ringSize,
            AlertHub hub,
            AlertRecords records,
            InstantSource clock) {
        this.consumer = consumer;
        this.partition = partition;
        this.ringSize = ringSize;
        this.hub = hub;
        this.records = records;
        this.proof = new Proof(consumer, clock);
    }

    @Override
    public void follow() {
        consumer.assign(List.of(partition));
        takeUp();
        while (true) {
            for (var record : consumer.poll(POLL)) {
                records.frameOf(record).ifPresent(hub::publish);
            }
            hub.passed(consumer.position(partition));
            if (proof.isNew()) {
                hub.readBack();
                hub.proven(proof.end(partition));
            }
        }
    }

    /// Goes on where the last consumer stopped, unless the topic no longer has that place.
    private void takeUp() {
        var begin = offset(consumer.beginningOffsets(List.of(partition), FeedConsumers.FIRST_ANSWER));
        proof.begin();
        var end = proof.end(partition);
        var next = hub.next();
        if (!hub.hasReadBack() || next < begin || next > end) {
            next = Math.max(begin, end - 2L * ringSize); // twice: some may be repetitions
            hub.startAt(next);
        }
        consumer.seek(partition, next);
    }

    private long offset(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition));
    }
}
