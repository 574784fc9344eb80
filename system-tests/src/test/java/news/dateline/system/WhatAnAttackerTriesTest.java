package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.dateline.system.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// OWASP's API Security Top 10 of 2023, item by item, from outside. What needs a hand inside (limits, which an
/// embedded system sets high, a lying issuer, a broken service) is tried in the gateway's and web's own tests;
/// `docs/security.md` says where.
@OnRunningDateline
class WhatAnAttackerTriesTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /// As names of fields say that an address is wanted.
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)ur[li]|href|link|host|endpoint|hook|callback|redirect|source|image|feed");

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

    /// API2: a secret gets a token, and is none.
    @Test
    void api2_broken_authentication_by_a_secret() throws IOException {
        var machine = "m" + UUID.randomUUID().toString().replace("-", "");
        var made = dateline.as("ops")
                .post(
                        "/api/users",
                        Map.of("username", machine, "name", "Wire", "kind", "machine", "roles", List.of("reporter")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var secret = made.json().get("secret").asString();
        var basic = Base64.getEncoder().encodeToString((machine + ":" + secret).getBytes(UTF_8));

        var refused = dateline.anyone()
                .form("/identity/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", machine));
        assertThat(refused.status()).as("without its secret").isIn(400, 401);
        var opaque = new Client(dateline.running("url"), secret);
        assertRefused(opaque.post("/api/articles", Newsroom.story("By a secret")), 401);
        assertRefused(new Client(dateline.running("url"), basic).get("/api/me"), 401);
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

    @Test
    void api4_unrestricted_resource_consumption_by_an_address_or_a_header() throws IOException {
        assertRefused(dateline.anyone().get("/api/articles?section=" + "x".repeat(9_000)), 414);
        assertRefused(dateline.anyone().get("/api/articles", "X-Long", "x".repeat(17_000)), 431);
    }

    @Test
    void api4_unrestricted_resource_consumption_by_lists_and_long_words() throws IOException {
        for (var change : Map.<String, Object>of(
                        "tags", Collections.nCopies(1_000, "Bridges"),
                        "bylines", Collections.nCopies(1_000, "By Lena Fjord"),
                        "headline", "x".repeat(100_000),
                        "section", "x".repeat(100_000))
                .entrySet()) {
            var story = Newsroom.story("Too much of one thing");
            story.put(change.getKey(), change.getValue());
            assertRefused(dateline.as("reporter").post("/api/articles", story), 400);
        }
    }

    /// An answer that a test asks for again and again.
    private interface Asking {
        Answer answer() throws IOException;
    }

    private static Answer firstRefusal(int tries, Asking asking) throws IOException {
        var answer = asking.answer();
        for (var tried = 1; tried < tries && answer.status() != 429; tried++) {
            assertThat(answer.status()).as(answer.body()).isLessThan(500);
            answer = asking.answer();
        }
        return answer;
    }

    private static void assertTold429(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertShowsNoInternals(refused);
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

    /// API6: what is good once and harmful a thousand times. The same reply sent again is the same reply.
    @Test
    void api6_unrestricted_access_to_sensitive_business_flows_by_the_same_reply() throws IOException {
        var thread = "/api/articles/" + newsroom.published("Replied to once").text("id") + "/comments";
        await().atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(thread).status() == 200);
        var key = UUID.randomUUID().toString();

        var sent = new HashSet<String>();
        for (var time = 0; time < 5; time++) {
            var reply = dateline.as("reader").post(thread, Map.of("body", "Once is enough."), "Idempotency-Key", key);
            assertThat(reply.status()).as(reply.body()).isEqualTo(202);
            sent.add(reply.text("id"));
        }

        assertThat(sent).hasSize(1);
    }

    @Test
    void api6_unrestricted_access_to_sensitive_business_flows_by_registering() throws IOException {
        var flood = Stranger.number(6, dateline);
        var number = new AtomicInteger();

        var refused = firstRefusal(
                60,
                () -> flood.submit(
                        "/identity/register", Map.of("email", "flood-" + number.incrementAndGet() + "@mail.example")));

        assertTold429(refused);
        assertThat(number).as("asked for from one client").hasValueLessThan(25);
        assertThat(Stranger.number(7, dateline)
                        .submit("/identity/register", Map.of("email", "another@mail.example"))
                        .status())
                .isEqualTo(303);
    }

    /// A mailbox is not filled, and whoever asks cannot tell.
    @Test
    void api6_unrestricted_access_to_sensitive_business_flows_by_mail() throws IOException {
        var stranger = Stranger.number(8, dateline);
        var address = "box-" + UUID.randomUUID() + "@mail.example";
        for (var time = 0; time < 6; time++) {
            assertThat(stranger.submit("/identity/register", Map.of("email", address))
                            .status())
                    .isEqualTo(303);
        }
        var last = "last-" + UUID.randomUUID() + "@mail.example";
        stranger.submit("/identity/register", Map.of("email", last));

        await("the mail that was asked for last")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> mailsTo(last) == 1);
        assertThat(mailsTo(address)).isEqualTo(3);
    }

    private long mailsTo(String address) throws IOException {
        return dateline.anyone().get(dateline.running("mail.url") + ".json").json().values().stream()
                .filter(mail -> mail.path("to").asString("").equals(address))
                .count();
    }

    @Test
    void api6_unrestricted_access_to_sensitive_business_flows_by_guessing() throws IOException {
        var guesser = Stranger.number(9, dateline);
        var name = dateline.demoUser("moderator", "username");

        var refused = firstRefusal(
                20, () -> guesser.submit("/identity/sign-in", Map.of("username", name, "password", "a guess")));

        assertTold429(refused);
        var owner = Stranger.number(10, dateline)
                .submit(
                        "/identity/sign-in",
                        Map.of("username", name, "password", dateline.demoUser("moderator", "password")));
        assertThat(owner.status()).as("its owner, elsewhere").isEqualTo(302);
    }

    /// API7: there is no door that takes an address. Whoever adds one has to say here why it may be fetched.
    @Test
    void api7_server_side_request_forgery_has_no_door() throws IOException {
        var asked = new TreeSet<String>();
        var document = ApiContract.of(dateline).openApi();
        for (var path : document.get("paths").values()) {
            for (var operation : path.values()) {
                collect(document, operation.path("requestBody"), asked);
                operation
                        .path("parameters")
                        .values()
                        .forEach(parameter -> asked.add(
                                resolved(document, parameter).path("name").asString("")));
            }
        }

        assertThat(asked).contains("headline", "body", "cursor");
        assertThat(asked.stream().filter(name -> ADDRESS.matcher(name).find()))
                .as("of a push service alone, as the next one tries")
                .containsExactly("endpoint");
    }

    /// API7: where messages are to be sent is a stranger's word; nothing inside is ever called for it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://%s/push",
                "http://%s/push",
                "https://reader@%s/push",
                "https://127.0.0.1/push",
                "https://2130706433/push",
                "https://[::1]/push",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/push",
                "file:///etc/passwd"
            })
    void api7_server_side_request_forgery_by_a_push_endpoint(String endpoint) throws IOException {
        try (var listener = new Listener()) {
            var browser = dateline.newBrowser();
            browser.put("endpoint", endpoint.formatted(listener.address()));

            var refused =
                    dateline.anyone().post("/api/subscriptions", Map.of("push", browser, "what", Map.of("all", true)));

            assertRefused(refused, 400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/push/endpoint");
            assertThat(listener.calls()).isZero();
        }
    }

    private static void collect(JsonNode document, JsonNode schema, Set<String> asked) {
        var node = resolved(document, schema);
        assertThat(node.path("format").asString("")).isNotIn("uri", "url", "uri-reference", "iri");
        node.path("properties").properties().forEach(property -> {
            if (asked.add(property.getKey())) {
                collect(document, property.getValue(), asked);
            }
        });
        for (var part : List.of("content", "application/json", "schema", "items", "additionalProperties")) {
            if (node.has(part) && !node.get(part).isBoolean()) {
                collect(document, node.get(part), asked);
            }
        }
        for (var parts : List.of("allOf", "anyOf", "oneOf")) {
            node.path(parts).values().forEach(part -> collect(document, part, asked));
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// API7: addresses in what people write are read by people.
    @Test
    void api7_server_side_request_forgery_by_what_is_written() throws IOException {
        try (var listener = new Listener()) {
            var link = "http://" + listener.address() + "/";
            var story = Newsroom.story("Links to nowhere");
            story.put("standfirst", "See " + link + "standfirst");
            story.put("byline", "By " + link);
            story.put(
                    "body",
                    Newsroom.BODY
                            + "<p><a href=\"%1$sa\">a</a> %1$sbare</p><img src=\"%1$simg\"><iframe src=\"%1$sframe\"></iframe>"
                                    .formatted(link)
                            + "<link rel=\"stylesheet\" href=\"%1$scss\"><script src=\"%1$sjs\"></script>"
                                    .formatted(link)
                            + "<object data=\"%1$sobject\"></object><p style=\"background: url(%1$sbg)\">x</p>"
                                    .formatted(link));
            var draft = dateline.as("reporter").post("/api/articles", story);
            assertThat(draft.status()).as(draft.body()).isEqualTo(201);
            var published = newsroom.publish(draft.text("id"), "An alert about " + link + "alert");
            var thread = "/api/articles/" + draft.text("id") + "/comments";
            await().atMost(RunningDateline.PATIENCE)
                    .until(() -> dateline.anyone().get(thread).status() == 200);
            var reply = dateline.anyone()
                    .post(
                            thread,
                            Map.of(
                                    "body",
                                    "Look at " + link + "reply",
                                    "guest",
                                    Map.of(
                                            "name",
                                            "Ines",
                                            "email",
                                            "ines@" + listener.address().replace(":", "."))));
            assertThat(reply.status()).as(reply.body()).isIn(202, 400);
            for (var header : List.of("Referer", "Origin", "X-Forwarded-Host", "Forwarded", "X-Original-URL", "Via")) {
                dateline.anyone().get(published.text("url"), header, link);
            }
            await("the alert")
                    .atMost(RunningDateline.PATIENCE)
                    .until(() -> dateline.anyone()
                            .get("/api/alerts?limit=100")
                            .body()
                            .contains(draft.text("id")));

            assertThat(dateline.anyone().get(published.text("url")).body())
                    .doesNotContain("<iframe", "<object", link + "js", link + "css", link + "bg");
            assertThat(listener.calls()).isZero();
            listener.call();
            await().atMost(RunningDateline.PATIENCE).until(() -> listener.calls() == 1);
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

    /// API9: what is not described is not there.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/api/v1/articles",
                "/api/v2/articles",
                "/api/beta/articles",
                "/api/internal/articles",
                "/api/articles/internal/export",
                "/api/aggregates",
                "/api/export",
                "/api/debug",
                "/api/test",
                "/api/admin",
                "/api/graphql",
                "/api",
                "/api/openapi.json",
                "/api/openapi.yaml",
                "/openapi.json",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/.env",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/identity/api/users",
                "/identity/api/users/audit",
                "/identity/actuator",
                "/identity/v3/api-docs",
                "/identity/oauth2/device_authorization",
                "/identity/oauth2/par",
                "/identity/oauth2/register",
                "/identity/connect/register",
                "/identity/logout",
                "/identity/error"
            })
    void api9_improper_inventory_management(String path) throws IOException {
        for (var caller : List.of(dateline.anyone(), dateline.as("ops"))) {
            for (var answer : List.of(caller.get(path), caller.post(path, Map.of()))) {
                assertThat(answer.status()).as("%s %s", path, answer.body()).isBetween(400, 499);
                assertShowsNoInternals(answer);
            }
        }
    }

    /// API9: of what is described, no method that is not.
    @Test
    void api9_improper_inventory_management_of_methods() throws IOException {
        var described = ApiContract.of(dateline).operations();
        var paths = described.stream()
                .map(operation -> operation.replaceAll("^[A-Z]+ ", ""))
                .distinct()
                .toList();
        for (var path : paths) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!described.contains(method + " " + path)) {
                    var named = path.replace("{}", UUID.randomUUID().toString());
                    assertThat(dateline.as("ops").send(method, named, "{}").status())
                            .as("%s %s", method, path)
                            .isIn(400, 403, 404, 405);
                }
            }
        }
    }

    /// API9: what the identity service has besides the API is what OpenID Connect has clients read, and no more.
    @Test
    void api9_improper_inventory_management_of_identity() throws IOException {
        var told = dateline.anyone()
                .get("/identity/.well-known/openid-configuration")
                .json();

        assertThat(told.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> name.endsWith("_endpoint") || name.equals("jwks_uri")))
                .containsExactlyInAnyOrder(
                        "authorization_endpoint",
                        "token_endpoint",
                        "jwks_uri",
                        "userinfo_endpoint",
                        "end_session_endpoint",
                        "revocation_endpoint",
                        "introspection_endpoint");
    }

    /// API8: a caller is told of a refusal by the address that was asked for, not by where that lies inside.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/0197f3a2-0000-7000-8000-000000000001",
                "/api/users/no-id",
                "/api/users/x;y",
                "/api/articles/0197f3a2-0000-7000-8000-000000000001",
                "/api/articles?limit=0",
                "/api/articles/x;y",
                "/api/comments/no-id",
                "/api/alerts/no-id",
                "/api/nothing-of-the-kind"
            })
    void api8_inner_paths(String path) throws IOException {
        var answer = dateline.as("ops").get(path);

        assertThat(answer.status()).isBetween(400, 499);
        var named = answer.header("Content-Type").contains("json") ? answer.text("instance") : "";
        assertThat(named).isIn("", path.replaceAll("\\?.*", ""));
        assertThat(answer.body()).doesNotContain("/identity", "/error");
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
