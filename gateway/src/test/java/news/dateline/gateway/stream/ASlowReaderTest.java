package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.gateway.Gateway;
import org.junit.jupiter.api.Test;

class ASlowReaderTest {

    @Test
    void is_cut_when_more_waits_for_it_than_may() {
        var cuts = new AtomicInteger();
        var reader = new OpenStream(Runnable::run, cuts::incrementAndGet);
        for (var i = 0; i < OpenStream.MAY_WAIT; i++) {
            reader.send(new Encoded(new byte[0]));
        }
        assertThat(cuts).hasValue(0);

        reader.send(new Encoded(new byte[0]));
        assertThat(cuts).hasValue(1);
    }

    @Test
    void holds_up_nobody_and_loses_its_connection() throws IOException {
        try (var alerts = new Alerts()) {
            alerts.createTopics();
            try (var gateway = Gateway.with(alerts.settings());
                    var page = new OpenPage(gateway.at("/api/alerts/stream"));
                    var slow = new Socket()) {
                page.awaitBlock(": welcome");
                slow.setReceiveBufferSize(4 * 1024);
                slow.connect(new java.net.InetSocketAddress(
                        "127.0.0.1", gateway.at("/").getPort()));
                slow.getOutputStream().write("GET /api/alerts/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
                var hub = gateway.bean(Hub.class);
                await().until(() -> hub.readers() == 2);

                var big = "x".repeat(64 * 1024);
                await().atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> {
                            hub.publish(alerts.frame(big));
                            return hub.readers() == 1;
                        });
                alerts.raise("still heard");
                page.awaitTexts("still heard");
            }
        }
    }
}
