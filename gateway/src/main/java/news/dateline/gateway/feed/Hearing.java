package news.dateline.gateway.feed;

import java.util.Map;
import news.dateline.events.Topic;
import org.apache.kafka.common.TopicPartition;

/// Is told what is read: by one thread, and each partition in its order.
public interface Hearing {

    /// @return how many records of each partition it wants to hear of those that are there already; [Long#MAX_VALUE]:
    /// all
    long wantsBack(Topic topic);

    /// What lies before an offset will not be told: at the start, and where a topic is no longer the one that was read.
    void beginsAt(TopicPartition partition, long offset);

    void hear(Heard heard);

    /// Some records were told, or none.
    ///
    /// @param next offsets of the first record of each partition that was not told yet
    void polled(Map<TopicPartition, Long> next);

    /// All there was when Kafka was last asked has been told.
    ///
    /// @param ends where each partition ended then
    void caughtUp(Map<TopicPartition, Long> ends);
}
