package news.dateline.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Hands the parts to a Spring context, under names of its own.
public final class PartsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var parts = Parts.get();
        var name = Parts.ownName();
        var issuer = TestIssuer.get();
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + parts.kafka(),
                        "spring.mongodb.uri=" + parts.mongodb() + "/" + name,
                        "dateline.topic-prefix=" + name + ".",
                        "dateline.url=" + TestIssuer.PUBLIC_URL,
                        "dateline.jwks-uri=" + issuer.jwksUri())
                .applyTo(context);
    }
}
