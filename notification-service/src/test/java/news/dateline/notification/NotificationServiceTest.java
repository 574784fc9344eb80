package news.dateline.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.dateline.test.PartsInitializer;
import news.dateline.test.TestPushService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service on a real broker and store, beside a push service and a mail server: one for all tests that bear
/// this.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Readers.class)
@ContextConfiguration(
        initializers = {PartsInitializer.class, NotificationServiceTest.BesideAPushServiceAndAMailServer.class})
public @interface NotificationServiceTest {

    final class BesideAPushServiceAndAMailServer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var service = TestPushService.get();
            TestPropertyValues.of(
                            "dateline.push.trusted-origin=" + service.origin(),
                            "dateline.push.trusted-certificate=" + service.certificate(),
                            "dateline.subscribing.network=1000000",
                            "dateline.sending.answer=2s",
                            "dateline.smtp.answer=2s",
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + TestMailServer.get().port())
                    .applyTo(context);
        }
    }
}
