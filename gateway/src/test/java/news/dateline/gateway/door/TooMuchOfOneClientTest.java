package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each test is a client of its own, for whom the proxy on this machine speaks.
class TooMuchOfOneClientTest {

    static final ServiceDouble comment = new ServiceDouble("comment");
    static final ServiceDouble site = new ServiceDouble("site");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.comment", comment.url().toString(),
                "dateline.services.site", site.url().toString(),
                "dateline.proxies", "127.0.0.0/8,10.0.0.0/8",
                "dateline.limits.reads", "100",
                "dateline.limits.comments", "3"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        comment.close();
        site.close();
    }

    @BeforeEach
    void forget() {
        comment.forget();
        site.forget();
    }

    @Test
    void api4_unrestricted_resource_consumption_is_refused_with_the_time_to_come_back() {
        var answers = Stream.generate(
                        () -> gateway.send("POST", "/api/articles/1/comments", "{}", "X-Forwarded-For", "192.0.2.1"))
                .limit(4)
                .toList();

        assertThat(answers).extracting(answer -> answer.statusCode()).containsExactly(200, 200, 200, 429);
        var refused = answers.getLast();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"comments\";q=3;w=60");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"comments\";r=0;t=60");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body()).contains("urn:dateline:problem:too-many-requests");
        assertThat(comment.seen()).hasSize(3);
    }

    /// A reply is a reply by whichever door, and however that is spelt.
    @Test
    void api6_unrestricted_access_to_sensitive_business_flows_is_refused_whatever_the_address() {
        var statuses = Stream.of(
                        "/api/articles/1/comments",
                        "/api/articles/2/comment%73",
                        "/city/a-slug/comments",
                        "/api/articles/3/%63omments",
                        "/api/articles/4/comments;a=b",
                        "/api/articles/5/comments")
                .map(path -> gateway.send("POST", path, "{}", "X-Forwarded-For", "192.0.2.7"))
                .map(answer -> answer.statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 429, 429, 429);
    }

    @Test
    void is_told_on_a_page_when_it_is_a_person() {
        for (var times = 0; times < 3; times++) {
            gateway.send("POST", "/city/a-slug/comments", "body=x", "X-Forwarded-For", "192.0.2.2");
        }
        var refused = gateway.send(
                "POST", "/city/a-slug/comments", "body=x", "X-Forwarded-For", "192.0.2.2", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("<h1>Too many requests</h1>");
    }

    @Test
    void leaves_reading_and_others_alone() {
        for (var times = 0; times < 4; times++) {
            gateway.send("POST", "/api/articles/1/comments", "{}", "X-Forwarded-For", "192.0.2.3");
        }

        var reading = gateway.get("/", "X-Forwarded-For", "192.0.2.3");
        var another = gateway.send("POST", "/api/articles/1/comments", "{}", "X-Forwarded-For", "192.0.2.4");

        assertThat(reading.statusCode()).isEqualTo(200);
        assertThat(reading.headers().firstValue("RateLimit")).hasValue("\"reads\";r=99;t=1");
        assertThat(another.statusCode()).isEqualTo(200);
    }

    @Test
    void cannot_be_hidden_behind_an_address_that_it_made_up() {
        var statuses = Stream.of("198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4")
                .map(madeUp -> gateway.send(
                        "POST", "/api/articles/1/comments", "{}", "X-Forwarded-For", madeUp + ", 192.0.2.5, 10.0.0.1"))
                .map(answer -> answer.statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 429);
    }

    @Test
    void is_the_address_that_services_are_told() {
        gateway.get("/", "X-Forwarded-For", "198.51.100.1, 192.0.2.6, 10.0.0.1");
        assertThat(site.last().header("X-Forwarded-For")).isEqualTo("192.0.2.6");

        gateway.get("/", "X-Forwarded-For", "no address, 10.0.0.1");
        assertThat(site.last().header("X-Forwarded-For")).isEqualTo("10.0.0.1");

        gateway.get("/", "X-Forwarded-For", "2001:db8::7");
        assertThat(site.last().header("X-Forwarded-For")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }
}
