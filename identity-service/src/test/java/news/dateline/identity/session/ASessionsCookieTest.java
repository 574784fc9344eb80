package news.dateline.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import news.dateline.identity.IdentitySettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class ASessionsCookieTest {

    @ParameterizedTest
    @CsvSource({"https://news.example, true", "http://localhost:8080, false"})
    void travels_in_the_clear_only_where_everything_does(String url, boolean secure) {
        var answer = new MockHttpServletResponse();

        new SessionConfiguration()
                .cookieSerializer(new IdentitySettings(URI.create(url), "secret"))
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, "id"));

        var cookie = answer.getCookie(SessionConfiguration.COOKIE);
        assertThat(cookie.getSecure()).isEqualTo(secure);
        assertThat(cookie.isHttpOnly()).isTrue();
    }
}
