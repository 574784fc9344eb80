package news.dateline.gateway.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import news.dateline.gateway.feed.Contact;
import news.dateline.gateway.feed.Hearing;
import news.dateline.messaging.topics.TopicNames;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    Hub hub(StreamSettings settings, TopicNames names, Contact contact, Clock clock) {
        return new Hub(new Lanes(names, settings.ring()), contact::holds, clock);
    }

    @Bean
    StreamBounds streamBounds(StreamSettings settings) {
        return new StreamBounds(settings.most(), settings.perClient());
    }

    @Bean
    Opening opening(Hub hub, Clock clock) {
        return new Opening(hub, clock);
    }

    @Bean
    OpenStreams openStreams(Hub hub, Opening opening) {
        return new OpenStreams(hub, opening);
    }

    @Bean
    Hearing streamHearing(Hub hub, JsonMapper json, StreamSettings settings, MeterRegistry meters) {
        return new StreamHearing(hub, new Frames(json), settings.ring(), meters);
    }

    @Bean
    SchedulingConfigurer heartBeats(Hub hub, StreamSettings settings) {
        return tasks -> tasks.addFixedRateTask(hub::beat, settings.heartBeat());
    }

    @Bean
    MeterBinder streamReaders(Hub hub) {
        return meters -> Gauge.builder("dateline.stream.readers", hub, Hub::readers)
                .description("Open streams")
                .register(meters);
    }

    /// Part of readiness.
    @Bean
    HealthIndicator streamsHealthIndicator(Opening opening, Hub hub) {
        return () -> (opening.isOver() ? Health.up() : Health.outOfService())
                .withDetail("readBack", hub.hasReadBack())
                .withDetail("readers", hub.readers())
                .build();
    }
}
