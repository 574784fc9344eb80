package news.dateline.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// One bulkhead a service: a service that has become slow fills its own part of the gateway and no other's. Nobody
/// waits for a place: whoever finds none is told at once.
@Component
final class Bulkheads {

    private final BulkheadRegistry registry;

    Bulkheads(ResilienceSettings settings, MeterRegistry meters) {
        registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build());
        for (var service : Service.values()) {
            of(service); // known to the metrics from the start
        }
        TaggedBulkheadMetrics.ofBulkheadRegistry(registry).bindTo(meters);
    }

    Bulkhead of(Service service) {
        return registry.bulkhead(service.word());
    }
}
