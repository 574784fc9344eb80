package news.dateline.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
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
        var stranger = PushClients.toAnybody(SETTINGS).post().uri(here).response();

        assertThatThrownBy(() -> stranger.block(Duration.ofSeconds(10)))
                .hasStackTraceContaining("Failed to resolve")
                .hasStackTraceContaining("UnknownHostException");
    }

    @Test
    void is_made_to_the_one_private_push_service_that_is_trusted() {
        var certificate = TestPushService.get().certificate();
        var service = URI.create(TestPushService.get().newBrowser().endpoint());

        var answer = PushClients.toTheTrusted(SETTINGS, certificate)
                .post()
                .uri(service)
                .response()
                .block(Duration.ofSeconds(10));

        assertThat(answer.status().code()).isEqualTo(401);
        assertThat(answer.version().text()).isEqualTo("HTTP/2.0");
    }

    @Test
    void is_not_made_to_whoever_shows_a_certificate_of_its_own() {
        var service = URI.create(TestPushService.get().newBrowser().endpoint());

        assertThatThrownBy(() -> PushClients.toTheTrusted(SETTINGS, null)
                        .post()
                        .uri(service)
                        .response()
                        .block(Duration.ofSeconds(10)))
                .hasStackTraceContaining("certification path");
    }
}
