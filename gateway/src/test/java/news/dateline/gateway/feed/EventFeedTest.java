package news.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.events.Topic;
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
class EventFeedTest {

    static final TopicPartition UPDATES = new TopicPartition(Topic.ARTICLE_UPDATED.topicName(), 0);
    static final TopicPartition WITHDRAWALS = new TopicPartition(Topic.ARTICLE_WITHDRAWN.topicName(), 0);
    static final long BEGIN = 3;
    static final long END = 40;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final List<String> told = new ArrayList<>();
    final Contact contact = new Contact(now::get);
    final EventFeed feed = new EventFeed(
            new TopicNames(""),
            new CloudEventMapping(new TopicNames("")),
            List.of(new Told("first"), new Told("second")),
            contact,
            now::get);
    MockConsumer<byte[], byte[]> kafka = consumer();

    @Test
    void begins_as_far_back_as_anyone_wants_and_no_further_than_there_is_something() {
        follow();

        assertThat(told)
                .contains("first begins article-updated-0 at 35", "second begins article-updated-0 at 35")
                .contains("first begins article-withdrawn-0 at 3")
                .contains("first begins article-published-0 at 40");
    }

    @Test
    void tells_the_one_before_the_other_what_it_read() {
        then(() -> told.clear());
        then(() -> kafka.addRecord(unreadable(END - 5)));

        follow();

        assertThat(told)
                .filteredOn(line -> line.contains("hears"))
                .containsExactly("first hears article-updated-0 at 35", "second hears article-updated-0 at 35");
    }

    @Test
    void contact_is_proven_by_having_read_to_where_all_ended_and_not_by_being_answered() {
        var holds = new ArrayList<Boolean>();
        wantNothingBack();
        then(() -> holds.add(contact.holds()));
        then(() -> holds.add(contact.holds()));
        then(() -> {
            kafka.updateEndOffsets(Map.of(UPDATES, END + 1));
            now.set(now.get().plus(Proof.HOLDS).minusMillis(1));
        });
        then(() -> now.set(now.get().plusMillis(1)));
        then(() -> holds.add(contact.holds()));
        then(() -> kafka.addRecord(unreadable(END)));
        then(() -> holds.add(contact.holds()));

        follow();

        assertThat(holds).containsExactly(false, true, false, true);
    }

    @Test
    void what_was_missed_while_kafka_was_away_is_told_before_contact_is_proven_again() {
        var heardOrNoContact = new ArrayList<Boolean>();
        wantNothingBack();
        then(() -> {});
        then(() -> {
            now.set(now.get().plus(Proof.HOLDS)); // nothing was heard, and something happened
            kafka.updateEndOffsets(Map.of(UPDATES, END + 1));
            told.clear();
        });
        then(() -> heardOrNoContact.add(!contact.holds()));
        then(() -> kafka.addRecord(unreadable(END)));
        then(() -> heardOrNoContact.add(told.contains("second hears article-updated-0 at 40")));
        then(() -> heardOrNoContact.add(contact.holds()));

        follow();

        assertThat(heardOrNoContact).containsOnly(true);
    }

    @Test
    void the_next_consumer_goes_on_where_the_last_one_stopped() {
        wantNothingBack();
        then(() -> kafka.addRecord(unreadable(END)));
        follow();
        told.clear();

        kafka = consumer();
        kafka.updateEndOffsets(Map.of(UPDATES, END + 2));
        then(() -> kafka.addRecord(unreadable(END + 1)));
        follow();

        assertThat(told).contains("first hears article-updated-0 at 41").noneMatch(line -> line.contains("begins"));
    }

    @Test
    void begins_anew_where_a_topic_is_no_longer_the_one_it_read() {
        wantNothingBack();
        then(() -> {});
        follow();
        assertThat(contact.holds()).isTrue();
        told.clear();

        kafka = consumer();
        kafka.updateEndOffsets(Map.of(UPDATES, END - 1));
        then(() -> told.add("contact holds: " + contact.holds()));
        follow();

        assertThat(told).contains("first begins article-updated-0 at 39", "contact holds: false");
    }

    @Test
    void says_which_topic_is_not_there_yet() {
        kafka = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());

        assertThatThrownBy(() -> feed.follow(kafka))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(Topic.ARTICLE_PUBLISHED.topicName());
        assertThat(contact.holds()).isFalse();
    }

    private long wanted = 5;

    private void wantNothingBack() {
        wanted = 0;
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        var kafka = new MockConsumer<byte[], byte[]>(AutoOffsetResetStrategy.NONE.name());
        var here = new Node(0, "localhost", 1);
        var partitions = Stream.of(Topic.values())
                .map(topic -> new TopicPartition(topic.topicName(), 0))
                .toList();
        partitions.forEach(partition -> kafka.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, here, new Node[] {here}, new Node[] {here}))));
        kafka.updateBeginningOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> BEGIN)));
        kafka.updateEndOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> END)));
        return kafka;
    }

    /// At the next poll.
    private void then(Runnable action) {
        kafka.schedulePollTask(action);
    }

    private void follow() {
        then(kafka::wakeup);
        assertThatThrownBy(() -> feed.follow(kafka)).isInstanceOf(WakeupException.class);
    }

    private static ConsumerRecord<byte[], byte[]> unreadable(long offset) {
        return new ConsumerRecord<>(UPDATES.topic(), UPDATES.partition(), offset, new byte[0], new byte[0]);
    }

    private final class Told implements Hearing {

        private final String name;

        Told(String name) {
            this.name = name;
        }

        @Override
        public long wantsBack(Topic topic) {
            return switch (topic) {
                case ARTICLE_WITHDRAWN -> wanted == 0 ? 0 : Long.MAX_VALUE;
                case ARTICLE_UPDATED -> name.equals("second") ? wanted : 0;
                default -> 0;
            };
        }

        @Override
        public void beginsAt(TopicPartition partition, long offset) {
            told.add(name + " begins " + partition + " at " + offset);
        }

        @Override
        public void hear(Heard heard) {
            told.add(name + " hears " + heard.partition() + " at " + heard.offset());
        }

        @Override
        public void polled(Map<TopicPartition, Long> next) {}

        @Override
        public void caughtUp(Map<TopicPartition, Long> ends) {}
    }
}
