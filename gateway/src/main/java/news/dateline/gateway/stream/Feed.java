package news.dateline.gateway.stream;

/// One consumer's way through what it reads, by `assign` and without a group: every gateway reads everything.
interface Feed {

    /// Never returns.
    ///
    /// @throws org.apache.kafka.common.errors.WakeupException when the consumer is woken up
    /// @throws org.apache.kafka.common.KafkaException when another consumer has to begin anew
    void follow();
}
