package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {

    static final ServiceDouble one = new ServiceDouble("one");
    static final ServiceDouble two = new ServiceDouble("two");
    static final ServiceDouble up = new ServiceDouble("up");
    static final ServiceDouble broken = new ServiceDouble("broken");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        broken.behave(HttpExchange::close); // hears what is asked and gives no answer
        gateway = Gateway.with(Map.of(
                "dateline.services.article", one.url() + "," + two.url(),
                "dateline.services.comment", Gateway.NOWHERE + "," + up.url(),
                "dateline.services.notification", Gateway.NOWHERE + "," + up.url(),
                "dateline.services.site", broken.url() + "," + up.url()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        for (var service : new ServiceDouble[] {one, two, up, broken}) {
            service.close();
        }
    }

    @Test
    void take_turns() {
        one.forget();
        two.forget();
        for (var i = 0; i < 10; i++) {
            gateway.get("/api/articles");
        }
        assertThat(one.seen()).hasSize(5);
        assertThat(two.seen()).hasSize(5);
    }

    @Test
    void stand_in_for_one_that_is_down_when_asking_twice_does_no_harm() {
        assertThat(gateway.get("/api/comments/0193").body()).isEqualTo("up");
        var put = gateway.send("PUT", "/api/comments/0193", "{}");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(up.last().body()).isEqualTo("{}");
    }

    @Test
    void take_over_whatever_found_nobody_at_another() {
        up.forget();
        for (var i = 0; i < 4; i++) {
            assertThat(gateway.send("POST", "/api/subscriptions", "{\"number\": " + i + "}")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(up.seen())
                .extracting(ServiceDouble.Seen::body)
                .as("each once and whole")
                .containsExactly("{\"number\": 0}", "{\"number\": 1}", "{\"number\": 2}", "{\"number\": 3}");
    }

    @Test
    void are_sent_no_request_from_when_they_are_not_ready_until_they_are() {
        two.ready(false);
        await().untilAsserted(() -> assertThat(turns()).containsExactly("one", "one", "one", "one"));

        two.ready(true);
        await().untilAsserted(() -> assertThat(turns()).contains("one", "two"));
    }

    /// Who answers four requests.
    private static List<String> turns() {
        return Stream.generate(() -> gateway.send("POST", "/api/articles", "{}").body())
                .limit(4)
                .toList();
    }

    @Test
    void answer_a_read_whose_connection_broke_and_get_each_write_once() {
        Set<String> answers = new HashSet<>();
        for (var i = 0; i < 4; i++) {
            answers.add(gateway.get("/world").body());
        }
        assertThat(answers).containsExactly("up");

        broken.forget();
        up.forget();
        for (var i = 0; i < 4; i++) {
            gateway.send("POST", "/desk", "{}", "Authorization", "Bearer abc");
        }
        assertThat(broken.seen()).hasSize(2);
        assertThat(up.seen()).hasSize(2);
    }
}
