package news.dateline.gateway.feed;

/// One consumer's way through what it reads, by `assign` and without a group: every gateway reads everything.
public interface Feed {

    /// Never returns.
    ///
    /// @throws org.apache.kafka.common.errors.WakeupException when the consumer is woken up
    /// @throws org.apache.kafka.common.KafkaException when another consumer has to begin anew
    void follow();
}
