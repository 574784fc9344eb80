package news.dateline.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.dateline.gateway.Gateway;
import news.dateline.gateway.ServiceDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryDoorTest {

    static final ServiceDouble article = new ServiceDouble("article");
    static final ServiceDouble comment = new ServiceDouble("comment");
    static final ServiceDouble notification = new ServiceDouble("notification");
    static final ServiceDouble identity = new ServiceDouble("identity");
    static final ServiceDouble site = new ServiceDouble("site");
    static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.with(Map.of(
                "dateline.services.article", article.url().toString(),
                "dateline.services.comment", comment.url().toString(),
                "dateline.services.notification", notification.url().toString(),
                "dateline.services.identity", identity.url().toString(),
                "dateline.services.site", site.url().toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        for (var service : new ServiceDouble[] {article, comment, notification, identity, site}) {
            service.close();
        }
    }

    @BeforeEach
    void forget() {
        for (var service : new ServiceDouble[] {article, comment, notification, identity, site}) {
            service.forget();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/articles, article",
        "/api/articles/0193, article",
        "/api/articles/0193/publish, article",
        "/api/articles/by-slug/a-slug, article",
        "/api/search?q=harbour%20fire, article",
        "/api/media, article",
        "/api/media/0193/320.jpg, article",
        "/media/0193/320.jpg, article",
        "/api/articles/0193/comments, comment",
        "/api/comments/0193, comment",
        "/api/moderation/queue, comment",
        "/api/alerts/0193, notification",
        "/api/subscriptions, notification",
        "/identity/login, identity",
        "/identity/oauth2/jwks, identity",
        "/, site",
        "/world, site",
        "/world/a-slug, site",
        "/tags/kosovo, site",
        "/feeds/latest.atom, article",
        "/feeds/world/latest.json, article",
        "/sitemaps/news.xml, article",
        "/assets/site.css, site",
    })
    void leads_to_its_service_with_path_and_query_unchanged(String path, String service) {
        var answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        assertThat(service(service).last().path()).isEqualTo(path);
    }

    @Test
    void of_accounts_leads_into_the_identity_service_where_all_is_below_one_path() {
        assertThat(gateway.get("/api/users?limit=3").body()).isEqualTo("identity");
        assertThat(identity.last().path()).isEqualTo("/identity/api/users?limit=3");

        gateway.get("/api/users/0193/roles");
        assertThat(identity.last().path()).isEqualTo("/identity/api/users/0193/roles");
        assertThat(identity.last().header("X-Forwarded-Prefix"))
                .as("where it is for whoever asked")
                .isEqualTo("/");
        gateway.get("/identity/sign-in");
        assertThat(identity.last().header("X-Forwarded-Prefix")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/readyz",
                "/identity/livez",
                "/%61ctuator/health",
                "/internal/stories",
                "/identity/actuator/env",
                "/identity/api/users",
                "/identity/api/users/0193/roles",
                "/%69dentity/%61pi/users",
                "/api/unknown",
                "/api/internal/stories",
                "/login/anything",
                "/oauth2/anything"
            })
    void that_is_none_is_not_found_and_no_service_hears_of_it(String path) {
        var answer = gateway.get(path, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:dateline:problem:not-found");
        assertNobodyAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/world/..;/actuator", "/identity/%2e%2e/actuator", "//actuator/health", "/world%2f..%2factuator"
            })
    void that_is_spelt_to_deceive_is_refused(String path) {
        assertThat(gateway.get(path).statusCode()).isIn(400, 404);
        assertNobodyAsked();
    }

    @Test
    void passes_on_a_body_a_status_and_headers() {
        article.behave(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Location", "/api/articles/0193");
            ServiceDouble.answer(exchange, 201, "application/json", "{\"id\":\"0193\"}");
        });
        var answer = gateway.send("POST", "/api/articles", "{\"headline\":\"…\"}", "Idempotency-Key", "k1");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/articles/0193");
        assertThat(answer.body()).isEqualTo("{\"id\":\"0193\"}");
        assertThat(article.last().body()).isEqualTo("{\"headline\":\"…\"}");
        assertThat(article.last().header("Idempotency-Key")).isEqualTo("k1");
        article.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "article"));
    }

    @Test
    void passes_on_no_cookie_except_the_identity_services_own() {
        var cookies = "DATELINE_SESSION=s; DATELINE_IDENTITY=i; other=o";
        gateway.get("/", "Cookie", cookies);
        gateway.get("/api/alerts/1", "Cookie", "other=o");
        gateway.get("/identity/login", "Cookie", cookies);

        assertThat(site.last().header("Cookie")).isEmpty();
        assertThat(notification.last().header("Cookie")).isEmpty();
        assertThat(identity.last().header("Cookie")).isEqualTo("DATELINE_IDENTITY=i");
    }

    @Test
    void lets_only_the_identity_service_set_a_cookie() {
        for (var service : new ServiceDouble[] {site, identity}) {
            service.behave(exchange -> {
                exchange.getResponseHeaders().set("Set-Cookie", "DATELINE_IDENTITY=i; Path=/identity");
                ServiceDouble.answer(exchange, 200, "text/plain", "set");
            });
        }
        assertThat(gateway.get("/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(gateway.get("/identity/login").headers().allValues("Set-Cookie"))
                .containsExactly("DATELINE_IDENTITY=i; Path=/identity");
        site.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "site"));
        identity.behave(exchange -> ServiceDouble.answer(exchange, 200, "text/plain", "identity"));
    }

    @Test
    void passes_on_a_bearer_token_as_it_came() {
        gateway.get("/api/articles/0193", "Authorization", "Bearer abc.def.ghi");

        assertThat(article.last().header("Authorization")).isEqualTo("Bearer abc.def.ghi");
    }

    @Test
    void tells_where_a_request_came_from_and_believes_nothing_a_client_says_of_that() {
        gateway.get(
                "/world",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=203.0.113.9",
                "X-Real-IP",
                "203.0.113.9");

        var seen = site.last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("localhost:8080");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("Host")).isEqualTo("localhost:8080");
        assertThat(seen.headers()).doesNotContainKeys("forwarded", "x-real-ip", "x-forwarded-prefix");
    }

    private static ServiceDouble service(String name) {
        return switch (name) {
            case "article" -> article;
            case "comment" -> comment;
            case "notification" -> notification;
            case "identity" -> identity;
            case "site" -> site;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void assertNobodyAsked() {
        for (var service : new ServiceDouble[] {article, comment, notification, identity, site}) {
            assertThat(service.seen()).isEmpty();
        }
    }
}
