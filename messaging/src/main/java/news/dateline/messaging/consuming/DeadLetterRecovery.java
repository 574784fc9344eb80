package news.dateline.messaging.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import news.dateline.events.Topic;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;

/// What happens to a record that failed: tried again as [FaultPolicy] says, then put among the dead letters, with the
/// group and the reason. Only when Kafka has acknowledged the dead letter is the record done.
public final class DeadLetterRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRecovery.class);

    private DeadLetterRecovery() {}

    public static CommonErrorHandler errorHandler(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka,
                (record, _) -> new TopicPartition(record.topic() + Topic.DEAD_LETTER_SUFFIX, record.partition()));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(Duration.ofSeconds(15));
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE); // it is in the log
        var handler = new DefaultErrorHandler((record, fault) -> {
            recoverer.accept(record, fault);
            LOG.error("set aside {}-{}@{}", record.topic(), record.partition(), record.offset(), fault);
            meters.counter("dateline.dead.letters", "topic", record.topic()).increment();
        });
        handler.setBackOffFunction((_, fault) -> FaultPolicy.backOff(fault));
        handler.setClassifications(Map.of(), true); // FaultPolicy alone decides what is tried again
        return handler;
    }
}
