package news.dateline.gateway.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import news.dateline.events.Topic;
import news.dateline.gateway.feed.Feed;
import news.dateline.gateway.feed.FeedConsumers;
import news.dateline.gateway.feed.Proof;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.Consumer;

/// Reads what happens from now on, and purges what it touches. Used by one thread.
final class PurgeFeed implements Feed {

    private static final Duration POLL = Duration.ofMillis(250);

    /// Of all that readers see a part of.
    private static final List<Topic> TOPICS = List.of(
            Topic.ARTICLE_PUBLISHED,
            Topic.ARTICLE_UPDATED,
            Topic.ARTICLE_WITHDRAWN,
            Topic.COMMENT_PUBLISHED,
            Topic.COMMENT_REMOVED,
            Topic.ALERT_RAISED);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicNames names;
    private final Purging purging;
    private final Contact contact;
    private final InstantSource clock;

    PurgeFeed(
            Consumer<byte[], byte[]> consumer,
            TopicNames names,
            Purging purging,
            Contact contact,
            InstantSource clock) {
        this.consumer = consumer;
        this.names = names;
        this.purging = purging;
        this.contact = contact;
        this.clock = clock;
    }

    @Override
    public void follow() {
        contact.lose();
        var partitions = FeedConsumers.partitions(consumer, names());
        consumer.assign(partitions);
        var proof = new Proof(consumer, clock);
        proof.begin();
        partitions.forEach(partition -> consumer.seek(partition, proof.end(partition)));
        purging.everything(); // what happened until now was not heard
        while (true) {
            consumer.poll(purging.isSomethingDue() ? Duration.ofMillis(50) : POLL)
                    .forEach(purging::hear);
            purging.due();
            if (proof.isNew()) {
                contact.prove();
            }
        }
    }

    private List<String> names() {
        return TOPICS.stream().map(names::of).toList();
    }
}
