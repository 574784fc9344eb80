package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SampleTest
@TestPropertySource(
        properties = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/identity/oauth2/jwks")
class ATokenWhoseKeysAreAwayTest {

    @LocalServerPort
    int port;

    @Test
    void is_neither_taken_nor_refused() {
        var answer =
                new Client(port).get("/readers/page", "Authorization", "Bearer " + SampleTest.KEYS.token("reader"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:unavailable");
        assertThat(answer.body()).doesNotContain("127.0.0.1");
    }
}
