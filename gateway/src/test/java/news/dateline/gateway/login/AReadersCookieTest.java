package news.dateline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AReadersCookieTest {

    static final String COOKIE = "DATELINE_IDENTITY=i";

    static final ServiceDouble identity = new ServiceDouble("identity");
    static final ServiceDouble article = new ServiceDouble("article");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.identity", identity.url().toString(),
                "dateline.services.article", article.url().toString(),
                "dateline.url", "http://news.example:8080"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        identity.close();
        article.close();
    }

    @Test
    void changes_something_from_a_page_of_this_site() {
        assertThat(post("Cookie", COOKIE, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(post("Cookie", COOKIE, "Origin", "http://news.example:8080")).isEqualTo(200);
    }

    @Test
    void changes_nothing_from_another_site() {
        assertThat(post("Cookie", COOKIE, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post("Cookie", COOKIE, "Sec-Fetch-Site", "same-site", "Origin", "http://news.example:8080"))
                .as("another port of the same host")
                .isEqualTo(403);
        assertThat(post("Cookie", COOKIE, "Origin", "http://evil.example")).isEqualTo(403);
        assertThat(post("Cookie", COOKIE, "Origin", "null")).isEqualTo(403);
        assertThat(post("Cookie", COOKIE)).as("a browser would say where from").isEqualTo(403);
    }

    @Test
    void may_be_read_with_from_anywhere() {
        assertThat(gateway.get("/identity/login", "Cookie", COOKIE, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_not_what_a_program_with_a_token_acts_by() {
        var answer = gateway.send(
                "POST",
                "/api/articles",
                "{}",
                "Cookie",
                "any=1",
                "Authorization",
                "Bearer abc",
                "Origin",
                "http://x.example");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_asked_of_those_who_have_none() {
        assertThat(gateway.send("POST", "/api/articles", "{}", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_told_so_in_a_problem() {
        var answer = gateway.send("POST", "/api/articles", "{}", "Cookie", COOKIE, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:dateline:problem:cross-site");
    }

    private static int post(String... headers) {
        return gateway.send("POST", "/identity/login", "username=a", headers).statusCode();
    }
}
