package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import news.dateline.gateway.Gateway;
import news.dateline.messaging.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TheAlertStreamTest {

    static final String STREAM = "/api/alerts/stream";

    static final Alerts alerts = new Alerts();
    static Gateway gateway;
    static Gateway other;

    @BeforeAll
    static void start() {
        alerts.createTopics();
        gateway = gateway();
        other = gateway();
    }

    static Gateway gateway() {
        var settings = new HashMap<>(alerts.settings());
        settings.put("dateline.stream.ring", "5");
        settings.put("dateline.stream.heart-beat", "300ms");
        return Gateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        other.close();
        alerts.close();
    }

    @Test
    void delivers_an_alert_as_it_is_raised() {
        try (var page = new OpenPage(gateway.at(STREAM))) {
            page.awaitBlock(": welcome");
            var offset = alerts.raise("Harbour closed");

            page.awaitTexts("Harbour closed");
            assertThat(page.answer().headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(page.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.answer().headers().firstValue("X-Content-Type-Options"))
                    .isPresent();
            var block = page.blocks().stream()
                    .filter(b -> b.contains("event: alert"))
                    .findFirst()
                    .orElseThrow();
            assertThat(block)
                    .startsWith("id: " + offset + "\nevent: alert\ndata: {\"id\":\"")
                    .contains(
                            "\"articleId\":\"",
                            "\"headline\":\"Fire at the harbour\"",
                            "\"section\":\"world\"",
                            "\"urgency\":2",
                            "\"url\":\"/world/fire-at-the-harbour\"",
                            "\"raisedAt\":\"2026-11-24T12:00:00Z\"");
        }
    }

    @Test
    void resumes_without_a_gap_and_without_a_repeat_on_any_gateway() {
        var seen = alerts.raise("one");
        alerts.raise("two");
        alerts.raise("three");
        try (var here = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + seen);
                var there = new OpenPage(other.at(STREAM), "Last-Event-ID", "" + seen);
                var anew = new OpenPage(other.at(STREAM + "?lastEventId=" + seen))) {
            here.awaitTexts("two", "three");
            there.awaitTexts("two", "three");
            anew.awaitTexts("two", "three");

            alerts.raise("four");
            here.awaitTexts("two", "three", "four");
            there.awaitTexts("two", "three", "four");
            assertThat(here.ids()).isEqualTo(there.ids());
        }
    }

    @Test
    void tells_a_page_that_nothing_was_said_yet_where_to_resume() {
        var last = alerts.raise("before");
        try (var first = new OpenPage(gateway.at(STREAM))) {
            first.awaitBlock("id: " + last);
        }
        alerts.raise("while nobody listened");
        try (var back = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + last)) {
            back.awaitTexts("while nobody listened");
        }
    }

    @Test
    void tells_nobody_who_comes_back_of_a_story_that_was_withdrawn() {
        var story = Ids.next();
        var before = alerts.raise("before");
        alerts.raise(Ids.next(), story, "taken back", "world");
        try (var page = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + before)) {
            page.awaitTexts("taken back");
        }

        alerts.withdraw(story);
        alerts.raise("after");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            try (var back = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + before)) {
                back.awaitTexts("after");
            }
        });
    }

    @Test
    void says_reset_when_too_much_was_missed() {
        var seen = alerts.raise("long ago");
        for (var i = 0; i < 6; i++) {
            alerts.raise("later " + i);
        }
        try (var page = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + seen)) {
            page.awaitBlock("event: reset");
            assertThat(page.blocks().getFirst()).contains("event: reset", "id: " + (seen + 6));
            alerts.raise("now");
            page.awaitTexts("now");
        }
    }

    @Test
    void says_reset_to_whoever_comes_with_a_place_that_is_none() {
        try (var page = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "nonsense")) {
            page.awaitBlock("event: reset");
        }
        try (var page = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "999999")) {
            page.awaitBlock("event: reset"); // of another topic than this one, as Kafka confirms
            alerts.raise("heard");
            page.awaitTexts("heard");
        }
    }

    @Test
    void shows_an_event_once_under_its_first_offset_however_often_it_was_sent() {
        try (var page = new OpenPage(gateway.at(STREAM))) {
            page.awaitBlock(": welcome");
            var event = Ids.next();
            var first = alerts.raise(event, "twice sent", "world");
            alerts.raise(event, "twice sent", "world");
            alerts.sendNonsense();
            alerts.raise("after");

            page.awaitTexts("twice sent", "after");
            try (var later = new OpenPage(gateway.at(STREAM), "Last-Event-ID", "" + (first - 1))) {
                later.awaitTexts("twice sent", "after");
                assertThat(later.ids()).isEqualTo(page.ids());
            }
        }
    }

    @Test
    void can_be_of_one_section() {
        var before = alerts.raise("before");
        alerts.raise(Ids.next(), "missed goal", "sport");
        try (var page = new OpenPage(gateway.at(STREAM + "?section=sport"), "Last-Event-ID", "" + before)) {
            page.awaitTexts("missed goal");
            alerts.raise(Ids.next(), "elsewhere", "world");
            alerts.raise(Ids.next(), "goal", "sport");
            page.awaitTexts("missed goal", "goal");
        }
        assertThat(gateway.get(STREAM + "?section=No%20Section").statusCode()).isEqualTo(400);
    }

    @Test
    void shows_that_it_lives_while_nothing_happens() {
        try (var page = new OpenPage(gateway.at(STREAM))) {
            await().until(() -> page.blocks().stream()
                            .filter(block -> block.endsWith(":\n"))
                            .count()
                    >= 3);
        }
    }

    @Test
    void ends_when_the_gateway_stops_and_spreads_its_readers_return() {
        var stopping = gateway();
        try (var page = new OpenPage(stopping.at(STREAM))) {
            page.awaitBlock(": welcome");
            var began = System.nanoTime();
            stopping.close();

            await().until(page::hasEnded);
            assertThat(page.blocks().getLast()).matches("retry: [1-5]\\d{3}\n");
            assertThat((System.nanoTime() - began) / 1e9)
                    .as("seconds; open streams hold nothing up")
                    .isLessThan(8);
        }
    }

    @Test
    void is_written_to_one_that_closes_after_the_answer_and_to_one_that_sends_more_than_it_should() throws IOException {
        for (var head : List.of("Connection: close\r\n\r\n", "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            try (var socket = new Socket("127.0.0.1", gateway.at("/").getPort())) {
                socket.getOutputStream().write(("GET " + STREAM + " HTTP/1.1\r\nHost: x\r\n" + head).getBytes(UTF_8));
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).lines();
                assertThat(lines.filter(line -> line.equals("event: welcome")).findFirst())
                        .isPresent();
            }
        }
    }

    @Test
    void is_open_to_so_many_and_no_more() {
        var settings = new HashMap<>(alerts.settings());
        settings.put("dateline.stream.per-client", "1");
        try (var small = Gateway.with(settings)) {
            try (var page = new OpenPage(small.at(STREAM))) {
                page.awaitBlock(": welcome");
                var refused = small.get(STREAM);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("Too many streams are open.");
            }
            await().untilAsserted(() -> {
                try (var page = new OpenPage(small.at(STREAM))) {
                    page.awaitBlock(": welcome");
                }
            });
        }
    }

    @Test
    void can_only_be_read() {
        assertThat(gateway.send("POST", STREAM, "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void is_read_back_before_the_gateway_is_ready() {
        await().until(() -> gateway.bean(Hub.class).hasReadBack());
        var health = gateway.send(HttpRequest.newBuilder(gateway.management("/actuator/health/readiness"))
                .build());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"readBack\":true");
        var metrics = gateway.send(HttpRequest.newBuilder(gateway.management("/actuator/prometheus"))
                .build());
        assertThat(metrics.body()).contains("dateline_stream_readers", "kafka_consumer_fetch_manager_records_lag");
    }
}
