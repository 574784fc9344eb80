package news.dateline.notification.fanout;

import java.time.Duration;
import news.dateline.events.AlertEvent;
import news.dateline.events.DeliveryEvent;
import news.dateline.messaging.consuming.EventSubscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FanOutSettings.class)
class FanOutConfiguration {

    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

    @Bean
    EventSubscription<AlertEvent> alertEvents(FanOut fanOut) {
        return EventSubscription.to(AlertEvent.class, "fan-out", fanOut::hear);
    }

    @Bean
    EventSubscription<DeliveryEvent> deliveryEvents(FanOut fanOut) {
        return EventSubscription.to(DeliveryEvent.class, "deliveries", fanOut::wake);
    }

    @Bean
    SchedulingConfigurer fanOutSweeps(Workers workers) {
        return tasks -> tasks.addFixedDelayTask(workers::sweep, BETWEEN_SWEEPS);
    }
}
