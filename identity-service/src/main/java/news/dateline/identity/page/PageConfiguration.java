package news.dateline.identity.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        var registration = new FilterRegistrationBean<>(new FaultFilter(resolver::getObject));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20); // inside request id and observation, around security
        return registration;
    }
}
