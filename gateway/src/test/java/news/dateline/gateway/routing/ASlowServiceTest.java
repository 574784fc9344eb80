package news.dateline.gateway.routing;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.Test;

class ASlowServiceTest {

    @Test
    void fills_its_own_part_of_the_gateway_and_no_others() {
        var release = new CountDownLatch(1);
        try (var article = new ServiceDouble("article");
                var site = new ServiceDouble("site");
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var gateway = Gateway.with(Map.of(
                        "dateline.services.article", article.url().toString(),
                        "dateline.services.site", site.url().toString(),
                        "dateline.resilience.at-once", "2"))) {
            article.behave(ServiceDouble.late(release));
            var waiting = Stream.of("world", "sport") // two lists: one would be asked for once
                    .map(section -> supplyAsync(() -> gateway.get("/api/articles?section=" + section), threads))
                    .toList();
            await().until(() -> article.seen().size() == 2);

            var refused = gateway.get("/api/articles");
            var page = gateway.get("/");
            release.countDown();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:dateline:problem:unavailable", "The article service is busy.");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            assertThat(gateway.get("/api/articles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void is_waited_for_as_long_as_is_right_for_it() {
        var release = new CountDownLatch(1);
        try (var article = new ServiceDouble("article");
                var comment = new ServiceDouble("comment");
                var gateway = Gateway.with(Map.of(
                        "dateline.services.article", article.url().toString(),
                        "dateline.services.comment", comment.url().toString(),
                        "dateline.resilience.time-outs.article", "200ms"))) {
            article.behave(ServiceDouble.late(release));
            comment.behave(exchange -> {
                gateway.get("/api/articles"); // takes as long as the other service is waited for
                ServiceDouble.answer(exchange, 200, "text/plain", "comment");
            });

            assertThat(gateway.get("/api/articles").statusCode()).isEqualTo(504);
            assertThat(gateway.get("/api/comments/1").statusCode()).isEqualTo(200);
            release.countDown();
        }
    }
}
