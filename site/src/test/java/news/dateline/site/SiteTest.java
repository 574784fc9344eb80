package news.dateline.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// The site on a port of its own, in front of doubles of the services it asks.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.url=http://news.test",
            "dateline.jwks-uri=http://127.0.0.1:1/jwks",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = SiteTest.Doubles.class)
public @interface SiteTest {

    ServiceDouble ARTICLES = new ServiceDouble();
    ServiceDouble COMMENTS = new ServiceDouble();
    ServiceDouble NOTIFICATIONS = new ServiceDouble();
    ServiceDouble IDENTITY = new ServiceDouble();

    class Doubles implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "dateline.services.article=" + ARTICLES.address(),
                            "dateline.services.comment=" + COMMENTS.address(),
                            "dateline.services.notification=" + NOTIFICATIONS.address(),
                            "dateline.services.identity=" + IDENTITY.address())
                    .applyTo(context);
        }
    }
}
