package news.dateline.notification.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.notification.NotificationServiceTest;
import news.dateline.notification.Readers;
import news.dateline.notification.promise.Promise;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class AReaderWhoAsksWhyTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Readers readers;

    @Autowired
    private Clock clock;

    @Test
    void sees_what_became_of_each_alert_and_which_wish_it_met() throws Exception {
        var reader = readers.ofTheSection(new Promise(1, null, ZoneOffset.UTC));
        var told = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(told);
        var capped = readers.raise(Audience.SECTION, clock.instant());
        readers.awaitDelivered(capped);

        var answer = get("/api/subscriptions/" + reader.id() + "/alerts?key="
                + reader.key().text());

        assertThat(answer.statusCode()).isEqualTo(200);
        var items = JsonMapper.shared().readTree(answer.body()).get("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/alertId").asString()).isEqualTo(capped.id().toString());
        assertThat(items.at("/0/outcome").asString()).isEqualTo("capped");
        assertThat(items.get(0).has("at")).isFalse();
        assertThat(items.at("/1/outcome").asString()).isEqualTo("sent");
        assertThat(items.get(1).has("at")).isTrue();
        assertThat(items.at("/1/because/sections/0").asString()).isEqualTo(readers.section);
        assertThat(items.at("/1/because/all").asBoolean()).isFalse();
        assertThat(items.at("/1/because/tags").size()).isZero();
    }

    @Test
    void sees_nobody_elses() throws Exception {
        var reader = readers.ofTheStory();

        assertThat(get("/api/subscriptions/" + reader.id() + "/alerts?key=wrong")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/subscriptions/" + reader.id() + "/alerts").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
