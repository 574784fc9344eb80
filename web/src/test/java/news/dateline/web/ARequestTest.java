package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ARequestTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    private Client client;

    @BeforeEach
    void client() {
        client = new Client(port);
    }

    @Test
    void keeps_the_id_it_came_with() {
        assertThat(client.get("/open/whoami", "X-Request-Id", "0197-abc").header("X-Request-Id"))
                .isEqualTo("0197-abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\tERROR", "<b>", "ü"})
    void gets_a_new_id_for_one_that_could_forge_a_log_line(String id) {
        assertThat(client.get("/open/whoami", "X-Request-Id", id).header("X-Request-Id"))
                .isNotEqualTo(id)
                .matches("[0-9a-f-]{36}");
        assertThat(client.get("/open/whoami", "X-Request-Id", "x".repeat(65)).header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void is_found_in_the_log_by_its_id_and_its_trace(CapturedOutput log) {
        client.get(
                "/open/logged",
                "X-Request-Id",
                "trail-2",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(log.getOut().lines().filter(line -> line.contains("a line in the log")))
                .singleElement()
                .asString()
                .contains(" INFO [sample,0af7651916cd43dd8448eb211c80319c,trail-2] ")
                .doesNotContain("[] ");
    }

    @Test
    void tells_caches_what_they_may_keep() {
        assertThat(client.get("/open/tagged").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(client.get("/open/whoami").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void is_measured_on_the_operators_port() {
        client.get("/open/letters");
        var operators = new Client(managementPort);

        assertThat(operators.get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count{application=\"sample\"");
        assertThat(operators.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(operators.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(operators.get("/actuator/env").status()).isIn(401, 404);
        assertThat(client.get("/actuator/prometheus").status()).isEqualTo(401);
    }
}
