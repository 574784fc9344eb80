package news.dateline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The sample service on a port of its own, with keys it trusts.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:web-defaults.properties",
            "spring.application.name=sample",
            "management.server.port=0",
            "dateline.web.max-body=4KB",
            "dateline.web.larger-bodies[/open/novels]=8KB",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/sample?serverSelectionTimeoutMS=100"
        })
@ContextConfiguration(initializers = SampleTest.TrustedKeys.class)
@interface SampleTest {

    Keys KEYS = new Keys();

    class TrustedKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("dateline.url=http://localhost:8080", "dateline.jwks-uri=" + KEYS.uri())
                    .applyTo(context);
        }
    }
}
