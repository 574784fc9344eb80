package news.dateline.gateway.draining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.Test;

class AGatewayThatGoesTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /// Longer than any test: the one here says when it is over.
    private static final String DRAINING = "5m";

    @Test
    void says_so_first_and_answers_meanwhile_and_lets_every_connection_end() throws InterruptedException {
        try (var site = new ServiceDouble("site")) {
            var gateway = Gateway.with(
                    Map.of("dateline.services.site", site.url().toString(), "dateline.draining.time", DRAINING));
            assertThat(gateway.get("/").headers().firstValue("Connection")).isEmpty();
            var readiness = HttpRequest.newBuilder(gateway.management("/actuator/health/readiness"))
                    .build();
            var page = gateway.at("/");

            var closing = Thread.ofPlatform().start(gateway::close);

            await().atMost(LONG)
                    .until(() -> gateway.send(readiness)
                            .body()
                            .contains("\"readinessState\":{\"status\":\"OUT_OF_SERVICE\""));
            var answer = gateway.send(HttpRequest.newBuilder(page).build());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("site");
            assertThat(answer.headers().firstValue("Connection")).hasValue("close");

            closing.interrupt(); // waits no longer
            closing.join(LONG);
            assertThat(closing.isAlive()).isFalse();
            assertThatThrownBy(() -> gateway.send(HttpRequest.newBuilder(page).build()))
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }
}
