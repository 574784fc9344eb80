package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    void are_not_tried_one_after_the_other_with_what_may_be_done_only_once() {
        up.forget();
        assertThat(gateway.send("POST", "/api/subscriptions", "{}").statusCode())
                .isEqualTo(503);
        assertThat(up.seen()).isEmpty();
        for (var i = 0; i < 2; i++) {
            assertThat(gateway.send("POST", "/api/subscriptions", "{}").statusCode())
                    .as("the one that is down rests now")
                    .isEqualTo(200);
        }
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
