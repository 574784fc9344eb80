package news.dateline.web.draining;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrainingSettings.class)
public class DrainingConfiguration {

    @Bean
    Draining draining(ApplicationContext instance, DrainingSettings settings) {
        return new Draining(instance, settings.time());
    }

    @Bean
    FilterRegistrationBean<LastAnswers> lastAnswers(Draining draining) {
        var registration = new FilterRegistrationBean<>(new LastAnswers(draining));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE); // refusals end their connection, too
        return registration;
    }
}
