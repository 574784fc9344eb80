package news.dateline.gateway.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import news.dateline.gateway.feed.Contact;
import news.dateline.gateway.feed.Hearing;
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

    /// Before anyone is told: who asks anew then shall get what is new.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Hearing purging(Purges purges, Shelf shelf, Clock clock) {
        return new Purging(purges, shelf, clock);
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
