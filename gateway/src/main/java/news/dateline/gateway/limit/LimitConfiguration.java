package news.dateline.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    Limits limits(LimitSettings settings, MeterRegistry meters) {
        return new Limits(settings, TimeMeter.SYSTEM_NANOTIME, meters);
    }
}
