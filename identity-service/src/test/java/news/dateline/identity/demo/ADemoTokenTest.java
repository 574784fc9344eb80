package news.dateline.identity.demo;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ADemoTokenTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Gateway gateway;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        gateway = new Gateway(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "editor", "moderator", "ops"})
    void says_its_role(String role) {
        var token = gateway.read(token(managementPort, "/actuator/demotokens/" + role));

        assertThat(token.getAudience()).containsExactly("dateline");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reader", role);
    }

    @Test
    void is_as_good_as_one_of_a_sign_in() {
        var demo = gateway.read(token(managementPort, "/actuator/demotokens/reader"));
        var signedIn = gateway.read(
                gateway.signIn(new Browser(port), "rosa", "rosa's secret").access());

        assertThat(demo.getIssuer()).isEqualTo(signedIn.getIssuer());
        assertThat(demo.getSubject()).isEqualTo(signedIn.getSubject());
        assertThat(demo.getClaimAsString("name")).isEqualTo(signedIn.getClaimAsString("name"));
        assertThat(demo.getClaimAsStringList("roles")).isEqualTo(signedIn.getClaimAsStringList("roles"));
    }

    @Test
    void lasts_an_hour_and_says_so() {
        var answer = Gateway.json(post(managementPort, "/actuator/demotokens/editor"));
        var token = gateway.read((String) answer.get("token"));

        assertThat(token.getExpiresAt()).isEqualTo(token.getIssuedAt().plus(1, HOURS));
        assertThat(Instant.parse((String) answer.get("expiresAt"))).isEqualTo(token.getExpiresAt());
    }

    @Test
    void of_an_unknown_role_is_not_found() {
        assertThat(post(managementPort, "/actuator/demotokens/publisher").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/demotokens/editor", "/identity/actuator/demotokens/editor"})
    void is_not_had_on_the_public_port(String path) {
        var answer = post(port, path);

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("token\":");
    }

    private static String token(int port, String path) {
        return (String) Gateway.json(post(port, path)).get("token");
    }

    private static HttpResponse<String> post(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody());
        return Browser.sent(HttpClient.newHttpClient(), request.build());
    }
}
