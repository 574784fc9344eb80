package news.dateline.gateway.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import news.dateline.events.Topic;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final int LONGEST_BACKOFF_MILLIS = 1_000;

    @Bean
    AlertHub alertHub(StreamSettings settings, Clock clock) {
        return new AlertHub(settings.ring(), clock);
    }

    @Bean
    Opening opening(AlertHub hub, Clock clock) {
        return new Opening(hub, clock);
    }

    @Bean
    AlertFollowing alertFollowing(
            KafkaProperties kafka,
            MeterRegistry meters,
            CloudEventMapping mapping,
            JsonMapper json,
            TopicNames names,
            StreamSettings settings,
            AlertHub hub,
            Opening opening,
            Clock clock) {
        var partition = new TopicPartition(names.of(Topic.ALERT_RAISED), 0);
        var records = new AlertRecords(mapping, new Frames(json), meters);
        return new AlertFollowing(
                "alerts",
                consumers(kafka, meters),
                consumer -> new AlertFeed(consumer, partition, settings.ring(), hub, records, clock),
                hub,
                opening);
    }

    @Bean
    AlertFollowing withdrawalFollowing(
            KafkaProperties kafka,
            MeterRegistry meters,
            CloudEventMapping mapping,
            TopicNames names,
            AlertHub hub,
            Opening opening) {
        var topic = names.of(Topic.ARTICLE_WITHDRAWN);
        return new AlertFollowing(
                "withdrawals",
                consumers(kafka, meters),
                consumer -> new WithdrawalFeed(consumer, topic, mapping, hub),
                hub,
                opening);
    }

    private static ConsumerFactory<byte[], byte[]> consumers(KafkaProperties kafka, MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // a place that is gone is for the feed to notice
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false); // its owner knows how it is kept
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_BACKOFF_MILLIS);
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(settings);
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    @Bean
    SchedulingConfigurer heartBeats(AlertHub hub, StreamSettings settings) {
        return tasks -> tasks.addFixedRateTask(hub::beat, settings.heartBeat());
    }

    @Bean
    MeterBinder streamReaders(AlertHub hub) {
        return meters -> Gauge.builder("dateline.stream.readers", hub, AlertHub::readers)
                .description("Open alert streams")
                .register(meters);
    }

    /// Part of readiness.
    @Bean
    HealthIndicator streamsHealthIndicator(Opening opening, AlertHub hub) {
        return () -> (opening.isOver() ? Health.up() : Health.outOfService())
                .withDetail("readBack", hub.hasReadBack())
                .withDetail("readers", hub.readers())
                .build();
    }

    /// Not part of readiness: without Kafka all but streams works.
    @Bean
    HealthIndicator kafkaHealthIndicator(AlertHub hub) {
        return () -> (hub.hasContact() ? Health.up() : Health.down()).build();
    }
}
