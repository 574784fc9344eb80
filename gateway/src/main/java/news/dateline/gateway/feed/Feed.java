package news.dateline.gateway.feed;

import org.apache.kafka.clients.consumer.Consumer;

/// A way through what there is to read.
interface Feed {

    /// Never returns.
    ///
    /// @param consumer without a group: every gateway reads everything
    /// @throws org.apache.kafka.common.errors.WakeupException when the consumer is woken up
    /// @throws org.apache.kafka.common.KafkaException when another consumer has to go on
    void follow(Consumer<byte[], byte[]> consumer);
}
