package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.dateline.system.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// OWASP's API Security Top 10 of 2023, item by item, from outside. What needs a hand inside (limits, a lying issuer, a
/// broken service) is tried in the gateway's and web's own tests; `docs/security.md` says where.
@OnRunningDateline
class WhatAnAttackerTriesTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    WhatAnAttackerTriesTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    /// API1: another user's object, with everything right but the user.
    @Test
    void api1_broken_object_level_authorization() throws IOException {
        var draft = dateline.as("editor").post("/api/articles", Newsroom.story("Nobody else's draft"));
        var path = "/api/articles/" + draft.text("id");
        var other = dateline.as("reporter");

        assertRefused(other.get(path), 404);
        assertRefused(other.get(path + "/revisions/1"), 404);
        assertRefused(other.put(path, Newsroom.story("Mine now"), "If-Match", draft.header("ETag")), 404);
        assertThat(dateline.as("editor").get(path).text("headline")).isEqualTo("Nobody else's draft");
    }

    static Stream<Arguments> forgedTokens() {
        return Stream.of("none", "None", "HS256", "jwk", "kid", "unsigned", "roles", "garbage", "empty")
                .flatMap(forgery -> Stream.of(
                                "GET /api/me",
                                "POST /api/articles",
                                "POST /api/articles/{}/comments",
                                "GET /api/alerts")
                        .map(operation -> Arguments.of(forgery, operation)));
    }

    /// API2: whatever is not signed by the identity service is nobody's token, at each service.
    @ParameterizedTest
    @MethodSource("forgedTokens")
    void api2_broken_authentication(String forgery, String operation) throws IOException {
        var forger = new Client(dateline.running("url"), forged(forgery, dateline.token("editor")));
        var path =
                operation.replaceAll(".* ", "").replace("{}", UUID.randomUUID().toString());

        var answer = operation.startsWith("GET")
                ? forger.get(path)
                : forger.post(path, path.endsWith("comments") ? Map.of("body", "x") : Newsroom.story("Forged"));

        assertRefused(answer, 401);
    }

    private static String forged(String how, String token) {
        var parts = token.split("\\.");
        return switch (how) {
            case "none", "None" -> encoded("{\"alg\":\"" + how + "\"}") + "." + parts[1] + ".";
            case "HS256" -> symmetric(encoded("{\"alg\":\"HS256\"}") + "." + parts[1]);
            case "jwk" ->
                encoded("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}}") + "." + parts[1]
                        + "." + parts[2];
            case "kid" ->
                encoded("{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}") + "." + parts[1] + "." + parts[2];
            case "unsigned" -> parts[0] + "." + parts[1] + ".";
            case "roles" ->
                parts[0] + "."
                        + encoded(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)
                                .replace("\"editor\"", "\"ops\""))
                        + "." + parts[2];
            case "garbage" -> "a.b.c";
            default -> ".";
        };
    }

    private static String symmetric(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec("a key that is no secret at all, and long enough".getBytes(UTF_8), "HmacSHA256"));
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }

    /// API3: mass assignment. What is ours to say is ignored, what is unknown is refused by name.
    @Test
    void api3_what_a_client_may_not_set() throws IOException {
        var story = new HashMap<>(Newsroom.story("With wishes of its own"));
        story.putAll(Map.of(
                "status",
                "published",
                "version",
                7,
                "publishedAt",
                "2020-01-01T00:00:00Z",
                "author",
                Map.of("id", UUID.randomUUID().toString(), "name", "Somebody else")));

        var draft = dateline.as("reporter").post("/api/articles", story);

        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        assertThat(draft.text("status")).isEqualTo("draft");
        assertThat(draft.json().get("version").asInt()).isZero();
        assertThat(draft.json().at("/author/name").asString()).isEqualTo(dateline.demoUser("reporter", "name"));
        story.put("revision", 9);
        story.put("outbox", List.of());
        var refused = dateline.as("reporter").post("/api/articles", story);
        assertRefused(refused, 400);
        assertThat(refused.body()).contains("/revision", "/outbox");
    }

    /// API3: nobody is told a guest's address, not even by the answer to themselves.
    @Test
    void api3_what_a_client_may_not_see() throws IOException {
        var thread = "/api/articles/" + newsroom.published("A guest replies").text("id") + "/comments";
        var reply = Map.of(
                "body", "Well observed.", "guest", Map.of("name", "Ines", "email", "canary-address@example.org"));
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(thread).status() == 200);

        var sent = dateline.anyone().post(thread, reply);

        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        for (var reader : List.of(dateline.anyone(), dateline.as("moderator"), dateline.as("ops"))) {
            assertThat(reader.get(thread).body()
                            + reader.get(sent.header("Location")).body()
                            + sent.body())
                    .doesNotContain("canary-address");
        }
    }

    /// API4: more than is taken is refused before it costs anything.
    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1e3", "99999999999999999999", "NaN", "%00"})
    void api4_unrestricted_resource_consumption_by_a_page(String limit) throws IOException {
        assertRefused(dateline.anyone().get("/api/articles?limit=" + limit), 400);
        assertRefused(dateline.anyone().get("/api/alerts?limit=" + limit), 400);
    }

    @Test
    void api4_unrestricted_resource_consumption_by_a_body() throws IOException {
        var story = new HashMap<>(Newsroom.story("Too large"));
        story.put("body", "x".repeat(3 * 1024 * 1024));
        assertRefused(dateline.as("reporter").post("/api/articles", story), 413);

        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertRefused(dateline.as("reporter").send("POST", "/api/articles", deep), 400);
    }

    /// API5: the whole table is in `WhoMayDoWhatTest`; here, methods that nobody described.
    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "TRACE", "PROPFIND", "PUT"})
    void api5_broken_function_level_authorization(String method) throws IOException {
        for (var path : List.of("/api/articles", "/api/alerts", "/api/comments/" + UUID.randomUUID(), "/api/me")) {
            assertThat(dateline.as("reader").send(method, path, "{}").status())
                    .as("%s %s", method, path)
                    .isIn(400, 401, 403, 404, 405, 501);
        }
    }

    /// API7: no address that a client gives is ever fetched; markup keeps links, and the server follows none.
    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data", "http://localhost:1/", "file:///etc/passwd"})
    void api7_server_side_request_forgery(String address) throws IOException {
        for (var header : List.of("X-Forwarded-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "Referer")) {
            var answer = dateline.anyone().get("/api/articles?limit=1", header, address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("169.254", "root:");
        }
    }

    static Stream<String> malformedJson() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "[",
                "null",
                "true",
                "42",
                "\"text\"",
                "[]",
                "{\"headline\"}",
                "{\"headline\": }",
                "{\"headline\": 'single'}",
                "{headline: \"bare\"}",
                "{\"headline\": \"a\",}",
                "{\"headline\": \"a\"} trailing",
                "{\"headline\": \"a\"}{\"headline\": \"b\"}",
                "{\"headline\": \"\\x41\"}",
                "{\"headline\": \"\\ud800\"}",
                "{\"headline\": \"a\nb\"}",
                "{\"headline\": NaN}",
                "{\"headline\": 01}",
                "{\"headline\": {\"$gt\": \"\"}}",
                "{\"headline\": [\"a\"]}",
                "{\"$where\": \"sleep(1000)\"}",
                "{\"__proto__\": {}}",
                "{\"urgency\": 1e400}",
                "{\"urgency\": " + "9".repeat(5_000) + "}",
                "/* comment */ {}",
                "<story/>");
    }

    /// API8: a mistake of the client's is 400 however it is made, and never a fault of ours.
    @ParameterizedTest
    @MethodSource("malformedJson")
    void api8_malformed_json(String json) throws IOException {
        assertRefused(dateline.as("reporter").send("POST", "/api/articles", json), 400);
        assertRefused(
                dateline.as("reader").send("POST", "/api/articles/" + UUID.randomUUID() + "/comments", json), 400, 404);
    }

    /// API8: operators of a query language are text like any other, or refused.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles?section%5B$ne%5D=x",
                "/api/articles?section=%7B%22$gt%22:%22%22%7D",
                "/api/articles?tag=$where",
                "/api/articles?tag=%27%7C%7C%271%27==%271",
                "/api/articles?cursor=%7B%22$gt%22:0%7D",
                "/api/articles?status=%7B%22$ne%22:null%7D",
                "/api/articles/by-slug/%7B%22$ne%22:1%7D",
                "/api/articles/$where",
                "/api/articles/%7B%22$oid%22:1%7D",
                "/api/comments/1?key[$ne]=x",
                "/api/comments/" + "0197f3a2-0000-7000-8000-000000000001" + "?key%5B$ne%5D=x",
                "/api/alerts?cursor=%7B%22$gt%22:%22%22%7D",
                "/api/alerts/1%20or%201=1"
            })
    void api8_query_operators(String path) throws IOException {
        var answer = path.contains("[") ? raw(path) : dateline.anyone().get(path);

        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 401, 404);
        assertShowsNoInternals(answer);
        if (answer.status() == 200) {
            assertThat(answer.json().get("items").size()).isBetween(0, 20);
        }
    }

    private Answer raw(String path) throws IOException {
        var url = URI.create(dateline.running("url"));
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            var text = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return new Answer(Integer.parseInt(text.substring(9, 12)), Map.of(), text);
        }
    }

    /// API8: no spelling of a path leads where the plain one does not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/..;/..;/actuator/health",
                "/api/articles/;/../../actuator/health",
                "/api/articles/%2e%2e/%2e%2e/actuator/health",
                "/api/articles/..%2f..%2factuator%2fhealth",
                "/api/articles/%252e%252e/actuator/health",
                "/api/articles/..%5c..%5cactuator",
                "/api/articles//..//..//actuator/health",
                "//api//articles",
                "/api/articles/%00",
                "/api/articles/%0d%0aSet-Cookie:x=y",
                "/API/ARTICLES",
                "/api/articles/.json",
                "/api/articles/%c0%ae%c0%ae/actuator"
            })
    void api8_path_tricks(String path) throws IOException {
        var answer = dateline.as("ops").get(path);

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).doesNotContain("\"UP\"");
        assertShowsNoInternals(answer);
    }

    private static void assertRefused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).startsWith("urn:dateline:problem:");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertShowsNoInternals(answer);
    }

    private static void assertShowsNoInternals(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "java.", "org.spring", "news.dateline", "127.0.0.1", "\tat ", "jackson");
    }
}
