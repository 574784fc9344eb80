package news.dateline.gateway.feed;

import java.time.Clock;
import java.util.List;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Contact contact(Clock clock) {
        return new Contact(clock);
    }

    /// @param hearings in the order of their beans
    @Bean
    Following following(
            FeedConsumers consumers,
            TopicNames names,
            CloudEventMapping mapping,
            List<Hearing> hearings,
            Contact contact,
            Clock clock) {
        var feed = new EventFeed(names, mapping, hearings, contact, clock);
        return new Following("events", consumers, feed, contact::holds);
    }

    /// Not part of readiness: without Kafka all but streams works.
    @Bean
    HealthIndicator kafkaHealthIndicator(Contact contact) {
        return () -> (contact.holds() ? Health.up() : Health.down()).build();
    }
}
