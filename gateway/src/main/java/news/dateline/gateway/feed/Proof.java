package news.dateline.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows again and again that a consumer has read all there is: Kafka says where the topics end, and the consumer has
/// come that far. Used by the consumer's thread.
final class Proof {

    /// For how long one holds.
    static final Duration HOLDS = Duration.ofSeconds(5);

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Proof.class);

    private final Consumer<?, ?> consumer;
    private final InstantSource clock;

    private Map<TopicPartition, Long> ends = Map.of(); // when Kafka was last asked
    private boolean caughtUp; // with them
    private Instant asked = Instant.MIN;
    private boolean silent; // Kafka, when it was last asked

    /// @param consumer with all its partitions assigned
    Proof(Consumer<?, ?> consumer, InstantSource clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    /// Asks for the first time.
    ///
    /// @throws TimeoutException where Kafka does not answer
    void begin() {
        ask(FeedConsumers.FIRST_ANSWER);
    }

    /// Where each partition ended when Kafka was last asked.
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    long end(TopicPartition partition) {
        return Objects.requireNonNull(ends.get(partition));
    }

    /// To be called after each poll. Without an answer the last proof lapses by itself, and the consumer finds back by
    /// itself.
    ///
    /// @return whether the consumer has come to where all ended just now
    boolean isNew() {
        if (caughtUp) {
            askIfDue();
            return false;
        }
        caughtUp = ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        if (caughtUp && silent) {
            log.info("Kafka answers again");
            silent = false;
        }
        return caughtUp;
    }

    private void askIfDue() {
        if (clock.instant().isBefore(asked.plus(ASK_EVERY))) {
            return;
        }
        try {
            ask(ANSWER);
        } catch (TimeoutException noAnswer) {
            asked = clock.instant();
            if (!silent) {
                log.warn("Kafka does not answer: {}", noAnswer.toString());
                silent = true;
            }
        }
    }

    private void ask(Duration patience) {
        ends = consumer.endOffsets(consumer.assignment(), patience);
        asked = clock.instant();
        caughtUp = false;
    }
}
