package news.dateline.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import news.dateline.notification.posting.Post;
import news.dateline.test.TestPushService;
import org.junit.jupiter.api.Test;

/// OWASP API7: a name that meant a public address when it was told may mean a private one when it is used.
class AConnectionToAStrangerTest {

    private static final SendingSettings SETTINGS =
            new SendingSettings(Duration.ofSeconds(2), 1, 100, Duration.ofSeconds(1));

    private final URI here =
            URI.create(TestPushService.get().newBrowser().endpoint().replace("127.0.0.1", "localhost"));

    @Test
    void api7_server_side_request_forgery_by_a_name_that_means_this_machine() {
        try (var strangers = PushClients.toAnybody(SETTINGS)) {
            assertThatThrownBy(() -> strangers.post(nothing(here)))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("UnknownHostException")
                    .hasStackTraceContaining("no address that may be connected to");
        }
    }

    @Test
    void is_made_to_the_one_private_push_service_that_is_trusted() throws Exception {
        var certificate = TestPushService.get().certificate();
        var service = URI.create(TestPushService.get().newBrowser().endpoint());

        try (var trusted = PushClients.toTheTrusted(SETTINGS, certificate)) {
            var answer = trusted.post(nothing(service));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.protocol()).isEqualTo("HTTP/2.0");
        }
    }

    @Test
    void is_not_made_to_whoever_shows_a_certificate_of_its_own() {
        var service = URI.create(TestPushService.get().newBrowser().endpoint());

        try (var trusted = PushClients.toTheTrusted(SETTINGS, null)) {
            assertThatThrownBy(() -> trusted.post(nothing(service))).hasStackTraceContaining("certification path");
        }
    }

    private static Post nothing(URI to) {
        return new Post(to, Map.of(), new byte[0]);
    }
}
