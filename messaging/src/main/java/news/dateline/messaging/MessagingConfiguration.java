package news.dateline.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
import news.dateline.messaging.outbox.Outboxes;
import news.dateline.messaging.projection.Projections;
import news.dateline.messaging.topics.TopicCreation;
import news.dateline.messaging.topics.TopicNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.scheduling.TaskScheduler;

/// Everything a service needs to keep state, tell of it and hear of others': import it, declare
/// [news.dateline.messaging.outbox.Aggregates] and [EventSubscription]s.
@Configuration(proxyBeanMethods = false)
@Import({
    EventMappingConfiguration.class,
    KafkaClientsConfiguration.class,
    OutboxConfiguration.class,
    StoreConfiguration.class
})
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
