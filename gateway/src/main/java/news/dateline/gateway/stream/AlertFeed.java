package news.dateline.gateway.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One consumer's way through the topic: it reads back what the ring holds, then follows.
/// Used by one thread.
final class AlertFeed implements Feed {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PROVE_EVERY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(AlertFeed.class);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final int ringSize;
    private final AlertHub hub;
    private final AlertRecords records;
    private final InstantSource clock;

    private long end; // where the topic ended when Kafka was last asked
    private boolean caughtUp; // with that
    private Instant asked = Instant.MIN;
    private boolean silent; // Kafka, when it was last asked

    AlertFeed(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            int ringSize,
            AlertHub hub,
            AlertRecords records,
            InstantSource clock) {
        this.consumer = consumer;
        this.partition = partition;
        this.ringSize = ringSize;
        this.hub = hub;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void follow() {
        consumer.assign(List.of(partition));
        takeUp();
        while (true) {
            for (var record : consumer.poll(POLL)) {
                records.frameOf(record).ifPresent(hub::publish);
            }
            hub.passed(consumer.position(partition));
            prove();
        }
    }

    /// Goes on where the last consumer stopped, unless the topic no longer has that place.
    private void takeUp() {
        var begin = offset(consumer.beginningOffsets(List.of(partition), FIRST_ANSWER));
        ask(FIRST_ANSWER);
        var next = hub.next();
        if (!hub.hasReadBack() || next < begin || next > end) {
            next = Math.max(begin, end - 2L * ringSize); // twice: some may be repetitions
            hub.startAt(next);
        }
        consumer.seek(partition, next);
    }

    private void prove() {
        if (!caughtUp && hub.next() >= end) {
            caughtUp = true;
            hub.readBack();
            hub.proven(end);
            if (silent) {
                log.info("Kafka answers again");
                silent = false;
            }
        }
        if (caughtUp && !clock.instant().isBefore(asked.plus(PROVE_EVERY))) {
            try {
                ask(ANSWER);
            } catch (TimeoutException e) {
                noAnswer(e);
            }
        }
    }

    /// The proof lapses by itself, and the consumer finds back by itself.
    private void noAnswer(TimeoutException failure) {
        asked = clock.instant();
        if (!silent) {
            log.warn("Kafka does not answer, alerts may be late: {}", failure.toString());
            silent = true;
        }
    }

    private void ask(Duration patience) {
        end = offset(consumer.endOffsets(List.of(partition), patience));
        asked = clock.instant();
        caughtUp = false;
    }

    private long offset(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition));
    }
}
