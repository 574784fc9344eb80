package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import news.dateline.gateway.Wire;
import org.junit.jupiter.api.Test;

class TooManyConnectionsTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    @Test
    void of_one_client_are_closed_until_it_has_closed_others() {
        try (var site = new ServiceDouble("a page");
                var gateway = Gateway.with(Map.of(
                        "dateline.services.site", site.url().toString(), "dateline.connections.per-client", "2"))) {
            var connections = gateway.bean(Connections.class);
            try (var first = new Wire(gateway);
                    var second = new Wire(gateway)) {
                first.send(REQUEST).until("a page");
                second.send(REQUEST).until("a page");

                try (var third = new Wire(gateway)) {
                    assertThat(third.send(REQUEST).untilClosed()).isEmpty();
                }
                first.send(REQUEST).until("a page");
            }
            await().until(() -> connections.open() == 0);
            try (var later = new Wire(gateway)) {
                assertThat(later.send(REQUEST).until("a page")).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void of_all_clients_together_are_closed_though_a_proxy_brings_them() {
        try (var site = new ServiceDouble("a page");
                var gateway = Gateway.with(Map.of(
                        "dateline.services.site", site.url().toString(),
                        "dateline.proxies", "127.0.0.1",
                        "dateline.connections.per-client", "1",
                        "dateline.connections.most", "2"))) {
            try (var first = new Wire(gateway);
                    var second = new Wire(gateway)) {
                first.send(REQUEST).until("a page");
                second.send(REQUEST).until("a page");

                try (var third = new Wire(gateway)) {
                    assertThat(third.send(REQUEST).untilClosed()).isEmpty();
                }
            }
        }
    }
}
