package news.dateline.identity;

import java.util.stream.Stream;
import news.dateline.test.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// One process of this service, as far as a test can have that: it ends and another begins on the same database.
public record RunningIdentity(ConfigurableApplicationContext context) implements AutoCloseable {

    public static RunningIdentity on(String mongodb, String... properties) {
        var all = Stream.concat(
                Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "dateline.url=" + TestIssuer.PUBLIC_URL,
                        "dateline.gateway-client-secret=" + Gateway.SECRET,
                        "dateline.demo-users=" + IdentityTest.DEMO_USERS,
                        "spring.mongodb.uri=" + mongodb),
                Stream.of(properties));
        var arguments = all.map(property -> "--" + property).toArray(String[]::new);
        return new RunningIdentity(new SpringApplicationBuilder(IdentityApplication.class).run(arguments));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public RunningIdentity ready() {
        Gateway.awaitReady(managementPort());
        return this;
    }

    public Gateway gateway() {
        return new Gateway(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
