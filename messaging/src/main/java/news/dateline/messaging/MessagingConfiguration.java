package news.dateline.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.consuming.EventConsumers;
import news.dateline.messaging.consuming.EventSubscription;
import news.dateline.messaging.deadletters.DeadLetters;
import news.dateline.messaging.deadletters.DeadLettersEndpoint;
import news.dateline.messaging.export.AggregatesEndpoint;
import news.dateline.messaging.export.ProjectionsEndpoint;
import news.dateline.messaging.indexes.CollectionIndexes;
import news.dateline.messaging.indexes.IndexMaking;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.messaging.outbox.OutboxRelay;
import news.dateline.messaging.outbox.OutboxSweeper;
import news.dateline.messaging.outbox.Outboxes;
import news.dateline.messaging.projection.Projections;
import news.dateline.messaging.topics.TopicCreation;
import news.dateline.messaging.topics.TopicNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/// Everything a service needs to keep state, tell of it and hear of others': import it, declare
/// [news.dateline.messaging.outbox.Aggregates] and [EventSubscription]s.
@Configuration(proxyBeanMethods = false)
@Import({EventMappingConfiguration.class, KafkaClientsConfiguration.class, StoreConfiguration.class})
@EnableScheduling
public class MessagingConfiguration {

    private final String service;

    MessagingConfiguration(@Value("${spring.application.name}") String service) {
        this.service = service;
    }

    /// Whole milliseconds, as the store keeps them.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Outboxes outboxes(MongoOperations mongo) {
        return new Outboxes(mongo);
    }

    @Bean
    OutboxRelay outboxRelay(KafkaTemplate<String, byte[]> kafka, CloudEventMapping mapping, Outboxes outboxes) {
        return new OutboxRelay(kafka, mapping, outboxes);
    }

    @Bean
    AggregatesFactory aggregatesFactory(
            MongoOperations mongo,
            CloudEventMapping mapping,
            OutboxRelay relay,
            Clock clock,
            ObjectProvider<Tracer> tracer) {
        return new AggregatesFactory(mongo, mapping, URI.create("/" + service), traceparent(tracer), relay, clock);
    }

    /// W3C Trace Context, version 00.
    private static Supplier<@Nullable String> traceparent(ObjectProvider<Tracer> tracers) {
        return () -> {
            var tracer = tracers.getIfAvailable();
            var span = tracer == null ? null : tracer.currentSpan();
            if (span == null) {
                return null;
            }
            var context = span.context();
            var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
            return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
        };
    }

    @Bean
    OutboxSweeper outboxSweeper(AggregatesFactory aggregates, Outboxes outboxes, OutboxRelay relay, Clock clock) {
        return new OutboxSweeper(aggregates, outboxes, relay, clock);
    }

    /// The services' own, and one for each outbox.
    @Bean
    IndexMaking indexMaking(
            List<CollectionIndexes> indexes,
            AggregatesFactory aggregates,
            MongoOperations mongo,
            TaskScheduler scheduler) {
        return new IndexMaking(
                () -> Stream.concat(
                                indexes.stream(),
                                aggregates.collections().stream().map(Outboxes::indexes))
                        .toList(),
                mongo,
                scheduler);
    }

    @Bean
    SchedulingConfigurer outboxSweeps(OutboxSweeper sweeper) {
        return tasks -> tasks.addFixedDelayTask(sweeper::sweep, Duration.ofSeconds(1));
    }

    @Bean
    MeterBinder outboxAge(OutboxSweeper sweeper) {
        return (MeterRegistry registry) -> Gauge.builder(
                        "dateline.outbox.age", sweeper, s -> s.age().toMillis() / 1e3)
                .description("How long the oldest unsent event has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    @Bean
    Projections projections(MongoOperations mongo) {
        return new Projections(mongo);
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin, TopicNames names) {
        return new TopicCreation(admin, names);
    }

    @Bean
    EventConsumers eventConsumers(
            List<EventSubscription<?>> subscriptions,
            ConsumerFactory<String, byte[]> consumers,
            CommonErrorHandler errorHandler,
            CloudEventMapping mapping,
            TopicNames names,
            TopicCreation topics) {
        return new EventConsumers(subscriptions, service, consumers, errorHandler, mapping, names, topics);
    }

    @Bean
    DeadLetters deadLetters(
            List<EventSubscription<?>> subscriptions,
            ConsumerFactory<String, byte[]> consumers,
            CloudEventMapping mapping,
            TopicNames names,
            MongoOperations mongo,
            Clock clock) {
        return new DeadLetters(subscriptions, service, consumers, mapping, names, mongo, clock);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }

    @Bean
    AggregatesEndpoint aggregatesEndpoint(AggregatesFactory aggregates, MongoOperations mongo) {
        return new AggregatesEndpoint(aggregates, mongo);
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(Projections projections, MongoOperations mongo) {
        return new ProjectionsEndpoint(projections, mongo);
    }
}
