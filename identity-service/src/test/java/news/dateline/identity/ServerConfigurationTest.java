package news.dateline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class ServerConfigurationTest {

    @ParameterizedTest
    @CsvSource({"https://news.example, true", "http://localhost:8080, false"})
    void lets_the_cookie_travel_in_the_clear_only_where_everything_does(String url, boolean secure) {
        var server = new TomcatServletWebServerFactory();

        new ServerConfiguration()
                .cookieAsSafeAsTheAddress(new IdentitySettings(URI.create(url), "secret"))
                .customize(server);

        assertThat(server.getSettings().getSession().getCookie().getSecure()).isEqualTo(secure);
    }
}
