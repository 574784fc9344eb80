package news.dateline.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import news.dateline.messaging.consuming.DeadLetterRecovery;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;

/// Kafka clients that lose nothing and wait for nothing: `spring.kafka.*` applies, what the guarantees need is fixed.
@Configuration(proxyBeanMethods = false)
class KafkaClientsConfiguration {

    private static final int SECOND = 1_000;
    private static final int ADMIN_TIMEOUT_SECONDS = 10;

    @Bean
    ProducerFactory<String, byte[]> producerFactory(KafkaProperties properties, MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Short of the defaults: what is not acknowledged soon is the sweeper's to send again.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2 * SECOND);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5 * SECOND);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10 * SECOND);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, SECOND);
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(settings);
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    @Bean
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    ConsumerFactory<String, byte[]> consumerFactory(KafkaProperties properties, MeterRegistry meters) {
        Map<String, Object> settings = new HashMap<>(properties.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // A killed member's partitions go to the others, or to its successor, within this time.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6 * SECOND);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2 * SECOND);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, SECOND);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(settings);
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    /// Topics are made by [news.dateline.messaging.topics.TopicCreation], which waits for Kafka; this one does not.
    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties properties) {
        Map<String, Object> settings = new HashMap<>(properties.buildAdminProperties());
        // With `rebootstrap`, Kafka's default, an admin client whose broker never answered asks more and more often:
        // thousands of times a second after a minute.
        settings.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, SECOND);
        var admin = new KafkaAdmin(settings);
        admin.setAutoCreate(false);
        admin.setOperationTimeout(ADMIN_TIMEOUT_SECONDS);
        return admin;
    }

    @Bean
    CommonErrorHandler errorHandler(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        return DeadLetterRecovery.errorHandler(kafka, meters);
    }
}
