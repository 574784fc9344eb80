package news.dateline.gateway.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.events.Event;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.MalformedEvent;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.messaging.cloudevents.UnknownEventType;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads all that readers may see of, once for the whole gateway, and tells whoever makes something of it: one after
/// the other, so that what a record changes is purged before anyone is told of it.
///
/// A consumer that has to be replaced is followed by one that goes on at the same place.
final class EventFeed implements Feed {

    private static final Duration POLL = Duration.ofMillis(100);

    private static final List<Topic> TOPICS = List.of(
            Topic.ARTICLE_PUBLISHED,
            Topic.ARTICLE_UPDATED,
            Topic.ARTICLE_WITHDRAWN,
            Topic.COMMENT_PUBLISHED,
            Topic.COMMENT_REMOVED,
            Topic.ALERT_RAISED);

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);

    private final TopicNames names;
    private final CloudEventMapping mapping;
    private final List<Hearing> hearings;
    private final Contact contact;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> shown = Collections.unmodifiableMap(next);

    /// @param hearings in the order in which they are told
    EventFeed(
            TopicNames names, CloudEventMapping mapping, List<Hearing> hearings, Contact contact, InstantSource clock) {
        this.names = names;
        this.mapping = mapping;
        this.hearings = hearings;
        this.contact = contact;
        this.clock = clock;
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        var proof = new Proof(consumer, clock);
        assign(consumer, proof);
        while (true) {
            consumer.poll(POLL).forEach(this::tell);
            next.replaceAll((partition, _) -> consumer.position(partition));
            hearings.forEach(hearing -> hearing.polled(shown));
            if (proof.isNew()) {
                hearings.forEach(hearing -> hearing.caughtUp(proof.ends()));
                contact.prove();
            }
        }
    }

    private void assign(Consumer<?, ?> consumer, Proof proof) {
        var topics = new HashMap<TopicPartition, Topic>();
        TOPICS.forEach(topic ->
                FeedConsumers.partitions(consumer, names.of(topic)).forEach(partition -> topics.put(partition, topic)));
        consumer.assign(topics.keySet());
        var begins = consumer.beginningOffsets(topics.keySet(), FeedConsumers.FIRST_ANSWER);
        proof.begin();
        next.keySet().retainAll(topics.keySet());
        topics.forEach((partition, topic) -> {
            var begin = Objects.requireNonNull(begins.get(partition));
            var end = proof.end(partition);
            if (!goesOn(partition, begin, end)) {
                beginAt(partition, Math.max(begin, end - Math.min(end, wantedBack(topic))));
            }
            consumer.seek(partition, Objects.requireNonNull(next.get(partition)));
        });
    }

    private boolean goesOn(TopicPartition partition, long begin, long end) {
        var known = next.get(partition);
        return known != null && known >= begin && known <= end;
    }

    private void beginAt(TopicPartition partition, long offset) {
        contact.lose();
        next.put(partition, offset);
        hearings.forEach(hearing -> hearing.beginsAt(partition, offset));
    }

    private long wantedBack(Topic topic) {
        return hearings.stream()
                .mapToLong(hearing -> hearing.wantsBack(topic))
                .max()
                .orElse(0);
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var heard = new Heard(partition, record.offset(), understood(record));
        hearings.forEach(hearing -> hearing.hear(heard));
    }

    private @Nullable Received<Event> understood(ConsumerRecord<byte[], byte[]> record) {
        try {
            return mapping.read(record);
        } catch (MalformedEvent | UnknownEventType unreadable) {
            log.warn(
                    "{}-{} at {} is passed over: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.toString());
            return null;
        }
    }
}
