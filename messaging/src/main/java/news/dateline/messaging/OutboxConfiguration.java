package news.dateline.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.outbox.AggregatesFactory;
import news.dateline.messaging.outbox.OutboxRelay;
import news.dateline.messaging.outbox.OutboxSweeper;
import news.dateline.messaging.outbox.Outboxes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/// How what a service decided reaches Kafka: kept with the state, sent at once, swept up if that failed.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OutboxConfiguration {

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
            @Value("${spring.application.name}") String service,
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
}
