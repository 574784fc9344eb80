package news.dateline.gateway.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import news.dateline.gateway.feed.FeedConsumers;
import news.dateline.gateway.feed.Following;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import news.dateline.messaging.topics.TopicNames;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    Shelf shelf(CacheSettings settings) {
        return new Shelf(settings.size().toBytes());
    }

    @Bean
    Purges purges() {
        return new Purges(Ticker.systemTicker());
    }

    @Bean
    Contact contact(Clock clock) {
        return new Contact(clock);
    }

    @Bean
    Following purgeFollowing(
            FeedConsumers consumers,
            CloudEventMapping mapping,
            TopicNames names,
            Purges purges,
            Shelf shelf,
            Contact contact,
            Clock clock) {
        return new Following(
                "purges",
                consumers,
                consumer -> new PurgeFeed(consumer, names, new Purging(mapping, purges, shelf, clock), contact, clock),
                contact::holds);
    }

    /// Inside the door, before everything else.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebHttpHandlerBuilderCustomizer pageCache(
            Shelf shelf, Purges purges, Contact contact, CacheSettings settings, MeterRegistry meters, Clock clock) {
        var outcomes = new Outcomes(meters);
        return builder -> builder.httpHandlerDecorator(
                inside -> new PageCache(inside, shelf, purges, contact, settings.largest(), outcomes, clock));
    }

    @Bean
    MeterBinder keptPages(Shelf shelf) {
        return meters -> {
            Gauge.builder("dateline.cache.pages", shelf, Shelf::pages).register(meters);
            Gauge.builder("dateline.cache.size", shelf, Shelf::bytes)
                    .baseUnit("bytes")
                    .register(meters);
        };
    }
}
