package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class AnInstanceThatGoesTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /// Longer than any test: the one here says when it is over.
    private static final String DRAINING = "5m";

    @Test
    void says_so_first_and_answers_meanwhile_and_lets_every_connection_end() throws InterruptedException {
        var instance = new SpringApplicationBuilder(SampleApplication.class)
                .run(
                        "--spring.config.import=classpath:web-defaults.properties",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--dateline.url=http://localhost:8080",
                        "--dateline.jwks-uri=" + SampleTest.KEYS.uri(),
                        "--dateline.draining.time=" + DRAINING);
        var client = new Client(instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        assertThat(client.get("/readyz").status()).isEqualTo(200);
        assertThat(client.get("/open/whoami").header("Connection")).isEmpty();

        var closing = Thread.ofPlatform().start(instance::close);

        await().atMost(LONG).until(() -> client.get("/readyz").status() == 503);
        var answer = client.get("/open/whoami");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(client.get("/readers/page").header("Connection"))
                .as("a refusal's, too")
                .isEqualTo("close");

        closing.interrupt(); // waits no longer
        closing.join(LONG);
        assertThat(closing.isAlive()).isFalse();
        assertThatThrownBy(() -> client.get("/open/whoami")).hasCauseInstanceOf(ConnectException.class);
    }
}
