package news.dateline.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.feed.Contact;
import org.junit.jupiter.api.Test;

class WithoutKafkaTest {

    static final String STREAM = "/api/alerts/stream";

    @Test
    void a_gateway_is_ready_after_ten_seconds_and_its_streams_are_not() {
        try (var gateway = Gateway.with(Map.of())) {
            assertThat(readiness(gateway)).isEqualTo(503);
            await().atMost(Duration.ofSeconds(12)).until(() -> readiness(gateway) == 200);

            var answer = gateway.get(STREAM, "Accept", "text/event-stream");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(get(gateway, "/actuator/health").body()).contains("\"kafka\":{\"status\":\"DOWN\"}");
            assertThat(get(gateway, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void streams_come_by_themselves_once_there_are_alerts_to_read() {
        try (var alerts = new Alerts();
                var gateway = Gateway.with(alerts.settings())) {
            await().atMost(Duration.ofSeconds(12)).until(() -> readiness(gateway) == 200);
            assertThat(gateway.get(STREAM).statusCode()).isEqualTo(503);

            alerts.createTopics();
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> gateway.bean(Contact.class).holds()
                            && gateway.bean(Hub.class).hasReadBack());
            try (var page = new OpenPage(gateway.at(STREAM))) {
                page.awaitBlock(": welcome");
                alerts.raise("at last");
                page.awaitTexts("at last");
            }
        }
    }

    @Test
    void a_topic_that_begins_anew_is_told_to_those_who_knew_the_old_one() {
        try (var alerts = new Alerts()) {
            alerts.createTopics();
            try (var gateway = Gateway.with(alerts.settings());
                    var page = new OpenPage(gateway.at(STREAM))) {
                page.awaitBlock(": welcome");
                alerts.raise("old one");
                var seen = alerts.raise("old two");
                page.awaitTexts("old one", "old two");

                alerts.beginAnew();
                alerts.raise("new");
                await().atMost(Duration.ofSeconds(30)).until(page::hasEnded);

                await().atMost(Duration.ofSeconds(15))
                        .until(() -> gateway.bean(Contact.class).holds()
                                && gateway.bean(Hub.class).hasReadBack());
                try (var back = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + seen)) {
                    back.awaitBlock("event: reset");
                }
            }
        }
    }

    private static int readiness(Gateway gateway) {
        return get(gateway, "/actuator/health/readiness").statusCode();
    }

    private static java.net.http.HttpResponse<String> get(Gateway gateway, String path) {
        return gateway.send(HttpRequest.newBuilder(gateway.management(path)).build());
    }
}
