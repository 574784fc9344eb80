package news.dateline.web.request;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// The filters every request passes first.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
public class RequestConfiguration {

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            RequestSettings settings,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(settings, resolver::getObject));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10); // After the observation: refusals are counted too.
        return registration;
    }
}
