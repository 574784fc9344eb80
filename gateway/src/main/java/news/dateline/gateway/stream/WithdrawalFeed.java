package news.dateline.gateway.stream;

import java.time.Duration;
import java.util.List;
import news.dateline.events.ArticleWithdrawn;
import news.dateline.gateway.feed.Feed;
import news.dateline.gateway.feed.FeedConsumers;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.cloudevents.MalformedEvent;
import news.dateline.messaging.cloudevents.UnknownEventType;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads which stories were taken down, from the first one on: the topic keeps the last word on each for ever.
final class WithdrawalFeed implements Feed {

    private static final Duration POLL = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(WithdrawalFeed.class);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final CloudEventMapping mapping;
    private final AlertHub hub;

    WithdrawalFeed(Consumer<byte[], byte[]> consumer, String topic, CloudEventMapping mapping, AlertHub hub) {
        this.consumer = consumer;
        this.topic = topic;
        this.mapping = mapping;
        this.hub = hub;
    }

    @Override
    public void follow() {
        var partitions = FeedConsumers.partitions(consumer, List.of(topic));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions, FeedConsumers.FIRST_ANSWER);
        var caughtUp = false;
        while (true) {
            consumer.poll(POLL).forEach(this::take);
            if (!caughtUp
                    && partitions.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                hub.knowsWithdrawals();
                caughtUp = true;
            }
        }
    }

    // What cannot be read here is a dead letter of the services that must not miss it.
    private void take(ConsumerRecord<?, byte[]> record) {
        try {
            if (mapping.read(record).event() instanceof ArticleWithdrawn story) {
                hub.withdraw(story.articleId());
            }
        } catch (MalformedEvent | UnknownEventType unreadable) {
            log.warn(
                    "{}-{} at {} is passed over: {}",
                    topic,
                    record.partition(),
                    record.offset(),
                    unreadable.toString());
        }
    }
}
