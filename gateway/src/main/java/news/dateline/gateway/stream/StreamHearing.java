package news.dateline.gateway.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import news.dateline.events.Topic;
import news.dateline.gateway.feed.Heard;
import news.dateline.gateway.feed.Hearing;
import org.apache.kafka.common.TopicPartition;

/// Hands on to the hub what is read. What cannot be read is counted and left out: streams show what there is.
final class StreamHearing implements Hearing {

    private final Hub hub;
    private final Frames frames;
    private final int ringSize;
    private final Counter unreadable;

    StreamHearing(Hub hub, Frames frames, int ringSize, MeterRegistry meters) {
        this.hub = hub;
        this.frames = frames;
        this.ringSize = ringSize;
        this.unreadable = Counter.builder("dateline.stream.unreadable")
                .description("Records that no stream could show")
                .register(meters);
    }

    /// Which stories were taken down is known from the first one on: the topic keeps the last word on each for ever.
    @Override
    public long wantsBack(Topic topic) {
        return switch (topic) {
            case ARTICLE_WITHDRAWN -> Long.MAX_VALUE;
            case ALERT_RAISED, ARTICLE_UPDATED, COMMENT_PUBLISHED, COMMENT_REMOVED ->
                2L * ringSize; // twice: some may be repetitions
            case ALERT_DELIVERY_REQUESTED, ARTICLE_PUBLISHED, COMMENT_SUBMITTED -> 0;
        };
    }

    @Override
    public void beginsAt(TopicPartition partition, long offset) {
        hub.startAt(partition, offset);
    }

    @Override
    public void hear(Heard heard) {
        var received = heard.event();
        if (received == null) {
            unreadable.increment();
        } else {
            frames.of(heard, received).ifPresent(hub::publish);
        }
    }

    @Override
    public void polled(Map<TopicPartition, Long> next) {
        hub.passed(next);
    }

    @Override
    public void caughtUp(Map<TopicPartition, Long> ends) {
        hub.caughtUp(ends);
    }
}
