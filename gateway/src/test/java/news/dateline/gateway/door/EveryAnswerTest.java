package news.dateline.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryAnswerTest {

    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "frame-ancestors 'none'; form-action 'self'";

    static final ServiceDouble article = new ServiceDouble("article");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.article",
                article.url().toString(),
                "dateline.door.max-body",
                "10KB",
                "dateline.door.max-picture",
                "20KB"));
    }

    @BeforeEach
    void asUsual() {
        service();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        article.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles", "/api/unknown", "/api/comments/1", "/world", "/world/..;/x", "/api/me"})
    void carries_the_security_headers_whoever_gives_it(String path) {
        var headers = gateway.get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
        assertThat(headers.allValues("RateLimit")).hasSize(1);
        assertThat(headers.map()).doesNotContainKeys("Server", "X-Powered-By", "Strict-Transport-Security");
    }

    /// Browsers hold a page to each policy that they are told, so that a service's own can only be added.
    @Test
    void has_them_beside_what_a_service_says_of_its_pages() {
        service("Content-Security-Policy", "default-src 'none'; style-src 'self'", "X-Request-Id", "another");

        var headers = gateway.get("/api/articles").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactlyInAnyOrder(POLICY, "default-src 'none'; style-src 'self'");
        assertThat(headers.allValues("X-Request-Id")).singleElement().isNotEqualTo("another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-src *", "", "script-src 'unsafe-inline' https://evil.example"})
    void is_held_to_the_doors_policy_however_lax_a_service_is(String lax) {
        service("Content-Security-Policy", lax);

        assertThat(gateway.get("/api/articles").headers().allValues("Content-Security-Policy"))
                .contains(POLICY);
    }

    @Test
    void says_a_policy_once_though_a_service_has_the_same() {
        service("Content-Security-Policy", POLICY);

        assertThat(gateway.get("/api/articles").headers().allValues("Content-Security-Policy"))
                .containsExactly(POLICY);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, same-origin",
        "no-referrer, no-referrer",
        "strict-origin, strict-origin",
        "unsafe-url, strict-origin-when-cross-origin",
        "no-referrer-when-downgrade, strict-origin-when-cross-origin",
        "'same-origin, unsafe-url', strict-origin-when-cross-origin",
    })
    void tells_others_no_more_than_the_service_would_and_never_more_than_the_door(String said, String told) {
        service("Referrer-Policy", said);

        assertThat(gateway.get("/api/articles").headers().allValues("Referrer-Policy"))
                .containsExactly(told);
    }

    @Test
    void says_nothing_that_only_the_door_may_say() {
        service(
                "Access-Control-Allow-Origin",
                "*",
                "Access-Control-Allow-Credentials",
                "true",
                "Strict-Transport-Security",
                "max-age=0",
                "Server",
                "article/1.0",
                "X-Powered-By",
                "beans",
                "Alt-Svc",
                "h3=\"evil.example:443\"");

        assertThat(gateway.get("/api/articles", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKeys(
                        "access-control-allow-origin",
                        "access-control-allow-credentials",
                        "strict-transport-security",
                        "server",
                        "x-powered-by",
                        "alt-svc");
    }

    @Test
    void is_kept_only_as_long_as_its_service_says() {
        service("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");

        assertThat(gateway.get("/api/articles").headers().allValues("Cache-Control"))
                .containsExactly("no-cache, no-store, max-age=0, must-revalidate");
    }

    /// @param headers names and values in turn
    private static void service(String... headers) {
        article.behave(exchange -> {
            for (var at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().set(headers[at], headers[at + 1]);
            }
            ServiceDouble.answer(exchange, 200, "text/plain", "article");
        });
    }

    @Test
    void names_the_request_by_a_new_id_that_the_service_hears_too() {
        var id = gateway.get("/api/articles")
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(article.last().header("X-Request-Id")).isEqualTo(id);
    }

    @Test
    void keeps_the_id_that_a_client_chose() {
        var answer = gateway.get("/api/articles", "X-Request-Id", "my-request-1");

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("my-request-1");
        assertThat(article.last().header("X-Request-Id")).isEqualTo("my-request-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "semi;colon",
                "<script>",
                "a234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void drops_an_id_that_could_forge_a_log_line(String id) {
        var answer = gateway.get("/api/articles", "X-Request-Id", id);

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .isPresent()
                .get()
                .isNotEqualTo(id);
        assertThat(article.last().header("X-Request-Id")).isNotEqualTo(id);
    }

    @Test
    void refuses_a_body_that_says_it_is_too_large() {
        article.forget();
        var answer = gateway.send("POST", "/api/articles", "x".repeat(10 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:dateline:problem:body-too-large", "10 KB");
        assertThat(article.seen()).isEmpty();
    }

    @Test
    void refuses_a_body_that_grows_too_large_on_the_way() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100 * 1024]));
        var answer = gateway.send(HttpRequest.newBuilder(gateway.at("/api/articles"))
                .POST(endless)
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void lets_a_picture_be_larger_and_no_larger_than_that() {
        assertThat(gateway.send("POST", "/api/media", "x".repeat(20 * 1024)).statusCode())
                .isEqualTo(200);
        var refused = gateway.send("POST", "/api/media", "x".repeat(20 * 1024 + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("20 KB");
        assertThat(gateway.send("PUT", "/api/media", "x".repeat(20 * 1024)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void lets_a_body_of_just_the_bound_pass() {
        var answer = gateway.send("POST", "/api/articles", "x".repeat(10 * 1024));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(article.last().body()).hasSize(10 * 1024);
    }

    @Test
    void is_a_problem_when_the_head_of_the_request_is_too_large() {
        var answer = gateway.get("/api/articles", "X-Padding", "x".repeat(20 * 1024));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("urn:dateline:problem:headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS"})
    void lets_no_page_of_another_site_read_it(String method) {
        var answer = gateway.send(
                method,
                "/api/articles",
                null,
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }
}
