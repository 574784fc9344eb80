package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class ACallerTest {

    @LocalServerPort
    int port;

    private Client client;

    @BeforeEach
    void client() {
        client = new Client(port);
    }

    @Test
    void may_be_nobody_where_the_controller_says_so() {
        assertThat(client.get("/open/whoami").body()).isEqualTo("{}");
    }

    @Test
    void is_known_by_the_token() {
        var answer = as(SampleTest.KEYS.token("reporter", "astronaut"), "/open/whoami");

        assertThat(answer.<String>json("$.id")).isEqualTo(Keys.ADA.toString());
        assertThat(answer.<String>json("$.name")).isEqualTo("Ada Lovelace");
        assertThat(answer.<List<String>>json("$.roles")).containsExactlyInAnyOrder("READER", "REPORTER");
    }

    @Test
    void must_sign_in_where_one_is_needed() {
        for (var path : List.of("/open/mine", "/readers/page", "/editors/page")) {
            var answer = client.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void needs_the_role_that_the_rules_name() {
        assertThat(as(SampleTest.KEYS.token("editor"), "/editors/page").body()).isEqualTo("editors");

        var refused = as(SampleTest.KEYS.token("reporter"), "/editors/page");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>json("$.type")).isEqualTo("urn:dateline:problem:forbidden");
    }

    @Test
    void is_denied_what_no_rule_names() {
        assertThat(as(SampleTest.KEYS.token("ops"), "/elsewhere").status()).isEqualTo(403);
        assertThat(client.get("/elsewhere").status()).isEqualTo(401);
    }

    @Test
    void is_refused_with_a_token_of_someone_else_for_something_else_or_from_yesterday() {
        var strangers = List.of(
                new Keys().token("editor"),
                SampleTest.KEYS.token(claims -> claims.issuer("http://elsewhere")),
                SampleTest.KEYS.token(claims -> claims.audience("other")),
                SampleTest.KEYS.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                SampleTest.KEYS.token(claims -> claims.expirationTime(null)),
                SampleTest.KEYS.token(
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))),
                new PlainJWT(Keys.claims().build()).serialize(),
                "nonsense");

        for (var token : strangers) {
            var answer = as(token, "/open/mine");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:unauthenticated");
        }
    }

    @Test
    void is_nobody_with_a_subject_that_is_no_users_id() {
        assertThat(as(SampleTest.KEYS.token(claims -> claims.subject("gateway")), "/open/whoami")
                        .status())
                .isEqualTo(401);
    }

    private Client.Answer as(String token, String path) {
        return client.get(path, "Authorization", "Bearer " + token);
    }
}
