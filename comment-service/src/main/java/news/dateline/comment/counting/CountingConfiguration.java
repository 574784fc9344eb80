package news.dateline.comment.counting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    @Bean
    MeterBinder countDrift(Recounting recounting) {
        return (MeterRegistry registry) -> Gauge.builder("dateline.comments.count.drift", recounting, Recounting::drift)
                .description("Comments that threads counted too many or too few when they were last counted anew")
                .register(registry);
    }
}
