package news.dateline.web;

import com.mongodb.MongoException;
import news.dateline.web.access.AccessConfiguration;
import news.dateline.web.draining.DrainingConfiguration;
import news.dateline.web.request.RequestConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/// Everything a servlet service shares with the others: import it, and let `application.yml` import
/// `classpath:web-defaults.properties`. The service adds one [AccessRules].
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, DrainingConfiguration.class, RequestConfiguration.class})
public class WebConfiguration {

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    /// `site` has no store and none of its classes.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({DataAccessException.class, MongoException.class})
    static class WithStore {

        @Bean
        StoreProblemAdvice storeProblemAdvice() {
            return new StoreProblemAdvice();
        }
    }
}
