package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AServiceThatDoesNotAnswerTest {

    static final ServiceDouble article = new ServiceDouble("article");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.article",
                article.url().toString(),
                "dateline.resilience.time-outs.article",
                "500ms"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        article.close();
    }

    @Test
    void is_a_problem_to_a_program_with_the_time_to_try_again() {
        var answer = gateway.get("/api/comments/0193");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body())
                .contains("\"type\":\"urn:dateline:problem:unavailable\"")
                .contains("\"status\":503")
                .contains("\"requestId\":\""
                        + answer.headers().firstValue("X-Request-Id").orElseThrow() + "\"")
                .doesNotContain("127.0.0.1", "Exception", "netty");
    }

    @Test
    void is_logged_under_the_trace_and_the_id_of_the_request_that_failed(CapturedOutput log) {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        gateway.get("/api/comments/0193", "traceparent", "00-" + trace + "-b7ad6b7169203331-01", "X-Request-Id", "r-7");

        assertThat(log).containsPattern("WARN \\[gateway," + trace + ",r-7\\] .*GET /api/comments/0193: ");
    }

    @Test
    void is_a_small_page_to_a_person() {
        var answer = gateway.get("/world/a-slug", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("<h1>Not available right now</h1>").doesNotContain("127.0.0.1", "Exception");
    }

    @Test
    void is_waited_for_only_so_long() {
        var release = new CountDownLatch(1);
        article.behave(ServiceDouble.late(release));
        var answer = gateway.get("/api/articles/0193");
        release.countDown();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:dateline:problem:too-slow");
    }

    @Test
    void gets_the_blame_for_its_own_errors_untouched() {
        article.behave(exchange -> ServiceDouble.answer(
                exchange, 503, "application/problem+json", "{\"type\":\"urn:dateline:problem:outbox-full\"}"));
        var answer = gateway.get("/api/articles/0193");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"type\":\"urn:dateline:problem:outbox-full\"}");
    }

    @Test
    void is_left_alone_for_a_while_and_then_tried_again() {
        var answers = java.util.stream.Stream.generate(() -> gateway.get("/api/alerts/0193"))
                .limit(15)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503));
        assertThat(gateway.bean(Breakers.class)
                        .of(Service.NOTIFICATION)
                        .getState()
                        .name())
                .isEqualTo("OPEN");
        assertThat(gateway.bean(Breakers.class).of(Service.ARTICLE).getState().name())
                .isEqualTo("CLOSED");
    }
}
