package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {

    @Test
    void take_turns() {
        try (var one = new ServiceDouble("one");
                var two = new ServiceDouble("two");
                var gateway = Gateway.with(Map.of("dateline.services.article", one.url() + "," + two.url()))) {
            for (var i = 0; i < 10; i++) {
                gateway.get("/api/articles");
            }
            assertThat(one.seen()).hasSize(5);
            assertThat(two.seen()).hasSize(5);
        }
    }

    @Test
    void stand_in_for_one_that_is_down_when_asking_twice_does_no_harm() {
        try (var up = new ServiceDouble("up");
                var gateway = Gateway.with(Map.of("dateline.services.article", Gateway.NOWHERE + "," + up.url()))) {
            assertThat(gateway.get("/api/articles").body()).isEqualTo("up");
            assertThat(gateway.send("PUT", "/api/articles/0193", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(up.last().body()).isEqualTo("{}");
        }
    }

    @Test
    void are_not_tried_one_after_the_other_with_what_may_be_done_only_once() {
        try (var up = new ServiceDouble("up");
                var gateway = Gateway.with(Map.of("dateline.services.article", Gateway.NOWHERE + "," + up.url()))) {
            assertThat(gateway.send("POST", "/api/articles", "{}").statusCode()).isEqualTo(503);
            assertThat(up.seen()).isEmpty();
            assertThat(gateway.send("POST", "/api/articles", "{}").statusCode())
                    .as("the one that is down rests now")
                    .isEqualTo(200);
            assertThat(gateway.send("POST", "/api/articles", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answer_a_read_whose_connection_broke() {
        try (var broken = new ServiceDouble("broken");
                var up = new ServiceDouble("up");
                var gateway = Gateway.with(Map.of("dateline.services.article", broken.url() + "," + up.url()))) {
            broken.behave(exchange -> exchange.close()); // no answer at all
            Set<String> answers = new HashSet<>();
            for (var i = 0; i < 4; i++) {
                answers.add(gateway.get("/api/articles").body());
            }
            assertThat(answers).containsExactly("up");

            broken.forget();
            up.forget();
            for (var i = 0; i < 4; i++) {
                gateway.send("POST", "/api/articles", "{}");
            }
            assertThat(broken.seen().size() + up.seen().size())
                    .as("every POST arrives once, whatever became of it")
                    .isEqualTo(4);
        }
    }
}
