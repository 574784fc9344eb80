package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.Test;

class APageOfAnotherSiteTest {

    private static final String[] PREFLIGHT = {
        "Origin", "https://app.example.org", "Access-Control-Request-Method", "GET"
    };

    @Test
    void may_read_the_api_only_once_it_is_named() {
        var open = "spring.cloud.gateway.server.webflux.globalcors.cors-configurations.[/api/**].allowed-origins";
        try (var article = new ServiceDouble("article");
                var gateway = Gateway.with(Map.of(
                        "dateline.services.article", article.url().toString(), open, "https://app.example.org"))) {
            var named = gateway.send("OPTIONS", "/api/articles", null, PREFLIGHT);
            var read = gateway.get("/api/articles", "Origin", "https://app.example.org");
            var another = gateway.get("/api/articles", "Origin", "https://evil.example");

            assertThat(named.statusCode()).isEqualTo(200);
            assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://app.example.org");
            assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example.org");
            assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(another.statusCode()).isEqualTo(403);
        }
    }
}
