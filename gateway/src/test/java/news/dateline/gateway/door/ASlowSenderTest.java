package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ASlowSenderTest {

    static final ServiceDouble article = new ServiceDouble("article");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.article",
                article.url().toString(),
                "dateline.door.head-time",
                "300ms",
                "dateline.door.body-time",
                "300ms",
                "server.netty.idle-timeout",
                "1s"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        article.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /api/articles HT", "GET /api/articles HTTP/1.1\r\nHost: x\r\nX-Slow: 1\r\n"})
    void of_a_head_is_told_and_cut(String beginning) {
        try (var wire = new Wire(gateway)) {
            var answer = wire.send(beginning).untilClosed();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "urn:dateline:problem:too-slowly-sent", "X-Request-Id");
        }
    }

    @Test
    void of_a_second_head_on_the_same_connection_is_cut_too() {
        try (var wire = new Wire(gateway)) {
            wire.send("GET /api/articles HTTP/1.1\r\nHost: x\r\n\r\n").until("article");

            var answer = wire.send("GET /api").untilClosed();

            assertThat(answer).contains("HTTP/1.1 408 ");
        }
    }

    @Test
    void of_a_body_is_told_and_cut() {
        article.forget();
        try (var wire = new Wire(gateway)) {
            var answer = wire.send("POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
                    .untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:dateline:problem:too-slowly-sent");
        }
    }

    @Test
    void of_nothing_is_left_alone_for_a_while_and_then_cut() {
        try (var wire = new Wire(gateway)) {
            assertThat(wire.untilClosed()).isEmpty();
        }
    }

    @Test
    void is_nobody_who_sends_in_pieces_but_in_time() {
        try (var wire = new Wire(gateway)) {
            var answer = wire.send("POST /api/arti")
                    .send("cles HTTP/1.1\r\nHost: x\r\nContent-Le")
                    .send("ngth: 2\r\n\r\n{")
                    .send("}")
                    .until("article");

            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
    }
}
