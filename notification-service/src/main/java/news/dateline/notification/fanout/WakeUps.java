package news.dateline.notification.fanout;

import java.net.URI;
import java.time.Clock;
import news.dateline.events.AlertDeliveryRequested;
import news.dateline.messaging.Ids;
import news.dateline.messaging.cloudevents.Announced;
import news.dateline.messaging.cloudevents.CloudEventMapping;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/// Tells all instances that there is something to deliver. Not by the outbox: what is lost here a sweep finds.
@Component
class WakeUps {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventMapping mapping;
    private final URI source;
    private final Clock clock;

    WakeUps(
            KafkaTemplate<String, byte[]> kafka,
            CloudEventMapping mapping,
            @Value("${spring.application.name}") String service,
            Clock clock) {
        this.kafka = kafka;
        this.mapping = mapping;
        this.source = URI.create("/" + service);
        this.clock = clock;
    }

    void send(AlertDeliveryRequested request) {
        var _ = kafka.send(mapping.recordOf(new Announced(
                Ids.next(),
                request.type(),
                source,
                request.subject(),
                request.key(),
                1,
                clock.instant(),
                null,
                mapping.bodyOf(request))));
    }
}
