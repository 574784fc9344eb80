package news.dateline.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import news.dateline.gateway.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ASessionsCookieTest {

    @ParameterizedTest
    @CsvSource({
        "https://news.example, __Host-DATELINE_SESSION, true",
        "https://localhost:8443, __Host-DATELINE_SESSION, true",
        "http://localhost:8080, DATELINE_SESSION, false",
        "http://news.localhost:8080, DATELINE_SESSION, false",
        "http://127.0.0.1:8080, DATELINE_SESSION, false",
        "http://[::1]:8080, DATELINE_SESSION, false",
        "http://news.example, __Host-DATELINE_SESSION, true",
        "http://localhost.news.example, __Host-DATELINE_SESSION, true"
    })
    void is_plain_on_this_machine_only(String url, String name, boolean secure) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

        SessionConfiguration.cookie(new PublicAddress(URI.create(url))).setSessionId(exchange, "id");

        var cookie = exchange.getResponse().getCookies().getFirst(name);
        assertThat(cookie).isNotNull();
        assertThat(cookie.isSecure()).isEqualTo(secure);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }
}
