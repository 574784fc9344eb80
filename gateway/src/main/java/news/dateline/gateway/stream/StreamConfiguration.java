package news.dateline.gateway.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import news.dateline.events.Topic;
import news.dateline.gateway.feed.FeedConsumers;
import news.dateline.gateway.feed.Following;
import news.dateline.gateway.feed.Proof;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    AlertHub alertHub(StreamSettings settings, Clock clock) {
        return new AlertHub(settings.ring(), Proof.HOLDS, clock);
    }

    @Bean
    Opening opening(AlertHub hub, Clock clock) {
        return new Opening(hub, clock);
    }

    @Bean
    OpenStreams openStreams(AlertHub hub, Opening opening) {
        return new OpenStreams(hub, opening);
    }

    @Bean
    Following alertFollowing(
            FeedConsumers consumers,
            MeterRegistry meters,
            CloudEventMapping mapping,
            JsonMapper json,
            TopicNames names,
            StreamSettings settings,
            AlertHub hub,
            Clock clock) {
        var partition = new TopicPartition(names.of(Topic.ALERT_RAISED), 0);
        var records = new AlertRecords(mapping, new Frames(json), meters);
        return new Following(
                "alerts",
                consumers,
                consumer -> new AlertFeed(consumer, partition, settings.ring(), hub, records, clock),
                hub::hasContact);
    }

    @Bean
    Following withdrawalFollowing(FeedConsumers consumers, CloudEventMapping mapping, TopicNames names, AlertHub hub) {
        var topic = names.of(Topic.ARTICLE_WITHDRAWN);
        return new Following(
                "withdrawals",
                consumers,
                consumer -> new WithdrawalFeed(consumer, topic, mapping, hub),
                hub::hasContact);
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
