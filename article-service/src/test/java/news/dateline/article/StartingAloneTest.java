package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.dateline.test.Ports;
import news.dateline.test.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StartingAloneTest {

    @DynamicPropertySource
    static void nobodyListens(DynamicPropertyRegistry properties) {
        var nowhere = "127.0.0.1:" + Ports.free();
        properties.add("spring.kafka.bootstrap-servers", () -> nowhere);
        properties.add("spring.mongodb.uri", () -> "mongodb://" + nowhere + "/article");
        properties.add("dateline.url", () -> TestIssuer.PUBLIC_URL);
        properties.add("dateline.jwks-uri", () -> TestIssuer.get().jwksUri());
    }

    @LocalServerPort
    int port;

    @Test
    void without_broker_and_store_the_service_is_up_and_says_that_it_cannot_serve() {
        var stranger = Desk.ofStranger(port);

        var read = stranger.get("/api/articles/" + UUID.randomUUID());
        var written = stranger.of("reporter").draft("Lost?");

        assertThat(read.status()).isEqualTo(503);
        assertThat(read.problem()).isEqualTo("unavailable");
        assertThat(read.header("Retry-After")).isNotEmpty();
        assertThat(written.status()).isEqualTo(503);
    }
}
