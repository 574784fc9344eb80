package news.dateline.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import news.dateline.gateway.feed.Proof;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

/// Kafka's own double of a consumer: what is lost, and when, is decided here.
class PurgeFeedTest {

    static final TopicPartition UPDATES = new TopicPartition(Topic.ARTICLE_UPDATED.topicName(), 0);
    static final long END = 40;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
    final Purges purges = new Purges(System::nanoTime);
    final Contact contact = new Contact(now::get);
    final List<Boolean> seen = new ArrayList<>();

    @Test
    void what_happened_before_it_listened_is_not_known_and_so_nothing_that_was_made_before_is_good() {
        var before = purges.count();
        topics();
        then(() -> seen.add(purges.since(before, Set.of("front"))));

        follow();

        assertThat(seen).containsExactly(true);
    }

    @Test
    void contact_is_proven_by_having_read_to_where_all_ended_and_not_by_being_answered() {
        topics();
        then(() -> seen.add(contact.holds()));
        then(() -> seen.add(contact.holds()));
        then(() -> {
            kafka.updateEndOffsets(Map.of(UPDATES, END + 1));
            now.set(now.get().plus(Proof.HOLDS).minusMillis(1));
        });
        then(() -> now.set(now.get().plusMillis(1)));
        then(() -> seen.add(contact.holds()));
        then(() -> kafka.addRecord(unreadable(END)));
        then(() -> seen.add(contact.holds()));

        follow();

        assertThat(seen).containsExactly(false, true, false, true);
    }

    @Test
    void what_was_missed_while_kafka_was_away_is_purged_before_contact_is_proven_again() {
        topics();
        then(() -> {});
        var before = new long[1];
        then(() -> {
            before[0] = purges.count();
            now.set(now.get().plus(Proof.HOLDS)); // nothing was heard, and something happened
            kafka.updateEndOffsets(Map.of(UPDATES, END + 1));
        });
        then(() -> seen.add(contact.holds() && !purges.since(before[0], Set.of("front"))));
        then(() -> kafka.addRecord(unreadable(END)));
        then(() -> seen.add(contact.holds() && !purges.since(before[0], Set.of("front"))));
        then(() -> seen.add(contact.holds()));

        follow();

        assertThat(seen).containsExactly(false, false, true);
    }

    @Test
    void begins_anew_where_a_topic_is_not_there_yet() {
        assertThatThrownBy(() -> feed().follow())
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(Topic.ARTICLE_PUBLISHED.topicName());
        assertThat(contact.holds()).isFalse();
    }

    private void topics() {
        var here = new Node(0, "localhost", 1);
        var partitions = Stream.of(Topic.values())
                .map(topic -> new TopicPartition(topic.topicName(), 0))
                .toList();
        partitions.forEach(partition -> kafka.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, here, new Node[] {here}, new Node[] {here}))));
        kafka.updateEndOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> END)));
    }

    /// At the next poll.
    private void then(Runnable action) {
        kafka.schedulePollTask(action);
    }

    private void follow() {
        then(kafka::wakeup);
        assertThatThrownBy(() -> feed().follow()).isInstanceOf(WakeupException.class);
    }

    private PurgeFeed feed() {
        var names = new TopicNames("");
        var purging = new Purging(new CloudEventMapping(names), purges, new Shelf(1_000), now::get);
        return new PurgeFeed(kafka, names, purging, contact, now::get);
    }

    private static ConsumerRecord<byte[], byte[]> unreadable(long offset) {
        return new ConsumerRecord<>(UPDATES.topic(), UPDATES.partition(), offset, new byte[0], new byte[0]);
    }
}
