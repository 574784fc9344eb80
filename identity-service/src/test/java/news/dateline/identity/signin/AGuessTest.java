package news.dateline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What operators hear of it.
@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class AGuessTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
    }

    @Test
    void is_logged_with_its_address_its_request_and_nothing_that_was_typed(CapturedOutput log) {
        var guesser = new Browser(port, "198.51.100.23");
        var name = "name" + UUID.randomUUID();
        var password = "password" + UUID.randomUUID();

        for (var guess = 0; guess <= Attempts.FREE; guess++) {
            guesser.signIn(guesser.get("/identity/sign-in"), name, password);
        }

        assertThat(log.getAll())
                .containsPattern(
                        "WARN \\[identity-service,[^,]*,[0-9a-f-]{36}] .*A sign-in from 198.51.100.23 was refused")
                .containsPattern(
                        "WARN \\[identity-service,[^,]*,[0-9a-f-]{36}] .*A sign-in from 198.51.100.23 must wait")
                .doesNotContain(name, password);
    }

    @Test
    void of_a_known_name_is_logged_no_otherwise(CapturedOutput log) {
        var guesser = new Browser(port, "198.51.100.24");

        guesser.signIn(guesser.get("/identity/sign-in"), "rosa", "a guess at rosa's");

        assertThat(log.getAll())
                .contains("A sign-in from 198.51.100.24 was refused")
                .doesNotContainIgnoringCase("rosa")
                .doesNotContain("a guess at");
    }

    @Test
    void is_counted() {
        var guesser = new Browser(port, "198.51.100.25");
        var before = refused();

        guesser.signIn(guesser.get("/identity/sign-in"), "nobody", "a guess");

        assertThat(refused()).isGreaterThan(before);
    }

    private double refused() {
        return Gateway.metrics(managementPort)
                .lines()
                .filter(line -> line.startsWith("dateline_sign_ins_total") && line.contains("outcome=\"refused\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
