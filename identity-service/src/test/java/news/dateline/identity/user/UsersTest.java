package news.dateline.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import news.dateline.identity.Browser;
import news.dateline.identity.Gateway;
import news.dateline.identity.IdentityTest;
import news.dateline.identity.account.Account;
import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Roster;
import news.dateline.identity.account.Username;
import news.dateline.test.TestIssuer;
import news.dateline.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IdentityTest
class UsersTest {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String ANYBODY = "/api/users/" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Accounts accounts;

    @Autowired
    Roster roster;

    Gateway gateway;
    String operator;
    String name;

    @BeforeEach
    void start() {
        Gateway.awaitReady(managementPort);
        gateway = new Gateway(port);
        operator = text(send(inside("/operatortoken"), "POST", "", null), "token");
        name = "u" + UUID.randomUUID().toString().substring(0, 12);
    }

    /// Whichever of those in charge a test has left, the other tests know Olga.
    @AfterEach
    void putOlgaInCharge() {
        lastInCharge();
    }

    @Test
    void are_added_with_a_password_that_is_told_once() {
        var added = added(name, "reporter", "editor");

        assertThat(added.get("user").get("roles").toString()).isEqualTo("[\"reader\",\"reporter\",\"editor\"]");
        var tokens = gateway.signIn(new Browser(port), name, added.get("secret").asString());
        assertThat(gateway.read(tokens.access()).getClaimAsStringList("roles"))
                .containsExactly("reader", "reporter", "editor");
        var user = call("GET", "/api/users/" + id(added), null);
        assertThat(user.statusCode()).isEqualTo(200);
        assertThat(user.body()).doesNotContain("secret", "password", "bcrypt");
    }

    @Test
    void have_a_name_that_nobody_else_has() {
        added(name, "reporter");

        var again = call("POST", "/api/users", Map.of("username", name.toUpperCase(), "name", "Another"));

        assertProblem(again, 409, "name-taken");
    }

    @Test
    void show_their_e_mail_address_to_nobody() {
        var address = UUID.randomUUID() + "@news.example";
        var added = call("POST", "/api/users", Map.of("username", name, "name", "Nora", "email", address));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body()).doesNotContain("@");
        assertThat(call("GET", "/api/users?limit=100", null).body()).doesNotContain("@");
        assertThat(call("GET", "/api/users?name=" + address, null).body())
                .as("who knows it may look its owner up")
                .contains(name)
                .doesNotContain("@");
        assertThat(call("GET", "/api/users/audit", null).body()).doesNotContain("@");
    }

    @Test
    void are_spoken_of_by_the_address_that_was_asked_for() {
        assertThat(text(call("GET", ANYBODY, null), "instance")).isEqualTo(ANYBODY);
        assertThat(text(call("POST", "/api/users", Map.of()), "instance")).isEqualTo("/api/users");
        assertThat(call("GET", "/api/users/x;y", null).body()).doesNotContain("/identity", "/error");
        assertThat(added(name).get("user").toString()).doesNotContain("/identity");
    }

    @Test
    void are_told_every_field_at_fault() {
        var refused = call(
                "POST",
                "/api/users",
                Map.of("username", "a@b", "name", " ", "roles", List.of("reader", "king"), "kind", "dog"));

        assertProblem(refused, 400, "invalid-request");
        assertThat(json(refused).get("errors").values())
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/username", "/name", "/roles/1", "/kind");
        assertProblem(
                call("POST", "/api/users", Map.of("username", name, "name", "N", "email", "nowhere")),
                400,
                "invalid-request");
        assertProblem(
                call("POST", "/api/users", Map.of("username", name, "name", "N", "status", "active")),
                400,
                "invalid-request");
    }

    @Test
    void are_listed_page_by_page_without_a_gap_or_a_repeat() {
        for (var number = 0; number < 7; number++) {
            added(name + number, "reader");
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = json(call("GET", "/api/users?limit=3" + next, null));
            page.get("items").values().forEach(user -> seen.add(user.get("id").asString()));
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
        assertThat(seen).hasSize(accounts.after(null, 1_000).size());
        assertProblem(call("GET", "/api/users?cursor=nonsense", null), 400, "invalid-request");
        assertProblem(call("GET", "/api/users?limit=101", null), 400, "invalid-request");
    }

    @Test
    void get_their_roles_from_those_in_charge() {
        var id = id(added(name, "reporter"));

        var changed = call("PUT", "/api/users/" + id + "/roles", Map.of("roles", List.of("moderator")));

        assertThat(json(changed).get("roles").toString()).isEqualTo("[\"reader\",\"moderator\"]");
    }

    @Test
    void that_are_switched_off_get_in_nowhere_until_they_are_switched_on() {
        var added = added(name, "editor");
        var secret = added.get("secret").asString();
        var browser = new Browser(port);
        var tokens = gateway.signIn(browser, name, secret);

        assertThat(json(call("POST", "/api/users/" + id(added) + "/disable", null))
                        .get("status")
                        .asString())
                .isEqualTo("disabled");
        assertThat(gateway.renew(tokens.refresh()).error()).isEqualTo("invalid_grant");
        var form = browser.get(Browser.location(browser.get(Gateway.authorize(Map.of()))));
        assertThat(browser.signIn(form, name, secret).statusCode()).isEqualTo(401);

        call("POST", "/api/users/" + id(added) + "/enable", null);
        assertThat(gateway.signIn(new Browser(port), name, secret).status()).isEqualTo(200);
    }

    @Test
    void that_are_removed_are_unknown_and_their_name_is_free() {
        var id = id(added(name, "editor"));

        assertThat(call("DELETE", "/api/users/" + id, null).statusCode()).isEqualTo(204);

        assertProblem(call("GET", "/api/users/" + id, null), 404, "no-such-user");
        assertProblem(call("DELETE", "/api/users/" + id, null), 404, "no-such-user");
        assertThat(id(added(name, "reader"))).isNotEqualTo(id);
    }

    @Test
    void leave_a_trail_of_what_was_done_to_them() {
        var id = id(added(name, "reporter"));
        call("PUT", "/api/users/" + id + "/roles", Map.of("roles", List.of("editor")));
        call("DELETE", "/api/users/" + id, null);

        var trail =
                json(call("GET", "/api/users/audit?limit=3", null)).get("items").values();

        assertThat(trail).extracting(entry -> entry.get("action").asString()).containsExactly("remove", "roles", "add");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.get("user").asString()).isEqualTo(id);
            assertThat(entry.get("actor").asString()).isEqualTo(Operator.ID.toString());
            assertThat(entry.get("outcome").asString()).isEqualTo("done");
        });
    }

    @Test
    void are_the_business_of_ops_alone() {
        for (var role : List.of("reader", "reporter", "editor", "moderator")) {
            var token = demoToken(role);
            assertProblem(call(token, "GET", "/api/users", null), 403, "forbidden");
            assertProblem(call(token, "GET", "/api/users/audit", null), 403, "forbidden");
            assertProblem(call(token, "POST", "/api/users", Map.of("username", name, "name", "N")), 403, "forbidden");
            assertProblem(call(token, "PUT", ANYBODY + "/roles", Map.of("roles", List.of())), 403, "forbidden");
            assertProblem(call(token, "DELETE", ANYBODY, null), 403, "forbidden");
        }
        assertProblem(send(at("/api/users"), "GET", "", null), 401, "unauthenticated");
        assertThat(call(demoToken("ops"), "GET", "/api/users", null).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id token", "another issuer's", "nonsense"})
    void are_shown_to_no_token_that_is_not_meant_for_this(String kind) {
        var token = switch (kind) {
            case "id token" ->
                gateway.signIn(new Browser(port), "olga", "olga's secret").id();
            case "another issuer's" -> TestIssuer.get().token("ops");
            default -> "nonsense";
        };

        assertProblem(call(token, "GET", "/api/users", null), 401, "unauthenticated");
    }

    @Test
    void are_closed_at_once_to_who_lost_the_role_with_a_token_in_hand() {
        var added = added(name, "ops");
        var token = gateway.signIn(new Browser(port), name, added.get("secret").asString())
                .access();
        assertThat(call(token, "GET", "/api/users", null).statusCode()).isEqualTo(200);

        call("PUT", "/api/users/" + id(added) + "/roles", Map.of("roles", List.of("editor")));

        assertProblem(call(token, "GET", "/api/users", null), 403, "forbidden");
        assertProblem(
                call(token, "PUT", "/api/users/" + id(added) + "/roles", Map.of("roles", List.of("ops"))),
                403,
                "forbidden");
    }

    @Test
    void in_charge_cannot_all_leave() {
        var last = lastInCharge();
        var path = "/api/users/" + last.id();

        assertProblem(call("DELETE", path, null), 409, "last-ops");
        assertProblem(call("POST", path + "/disable", null), 409, "last-ops");
        assertProblem(call("PUT", path + "/roles", Map.of("roles", List.of("editor"))), 409, "last-ops");

        assertThat(call("PUT", path + "/roles", Map.of("roles", List.of("ops", "editor")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(accounts.find(last.id()).orElseThrow().is(Role.OPS)).isTrue();
    }

    @Test
    void in_charge_who_remove_each_other_at_once_leave_one() throws InterruptedException, ExecutionException {
        lastInCharge();
        var other = accounts.create(new NewAccount(Username.typed(name), "Other", "a secret", Set.of(Role.OPS)))
                .orElseThrow();
        roster.enter(other);
        var both = accounts.after(null, 1_000).stream()
                .filter(account -> account.signsIn() && account.is(Role.OPS))
                .map(account -> (Callable<Integer>)
                        () -> call("DELETE", "/api/users/" + account.id(), null).statusCode())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void that_are_machines_get_tokens_for_themselves() {
        var added = json(call(
                "POST",
                "/api/users",
                Map.of("username", name, "name", "Wire", "kind", "machine", "roles", List.of("reporter"))));
        var secret = added.get("secret").asString();

        var tokens = gateway.token(name, secret, Map.of("grant_type", "client_credentials"));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.body()).doesNotContainKeys("refresh_token", "id_token");
        var token = gateway.read(tokens.access());
        assertThat(token.getSubject()).isEqualTo(id(added));
        assertThat(token.getAudience()).containsExactly("dateline");
        assertThat(token.getClaimAsString("name")).isEqualTo("Wire");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reader", "reporter");
        assertThat(gateway.token(name, "a guess", Map.of("grant_type", "client_credentials"))
                        .error())
                .isEqualTo("invalid_client");
        var browser = new Browser(port);
        assertThat(browser.signIn(browser.get("/identity/sign-in"), name, secret)
                        .statusCode())
                .as("a machine does not sign in on the page")
                .isEqualTo(401);

        call("POST", "/api/users/" + id(added) + "/disable", null);
        assertThat(gateway.token(name, secret, Map.of("grant_type", "client_credentials"))
                        .error())
                .isEqualTo("invalid_client");
    }

    @Test
    void that_are_people_are_no_machines() {
        var secret = added(name, "ops").get("secret").asString();

        assertThat(gateway.token(name, secret, Map.of("grant_type", "client_credentials"))
                        .error())
                .isEqualTo("invalid_client");
        assertThat(gateway.token("gateway", Gateway.SECRET, Map.of("grant_type", "client_credentials"))
                        .error())
                .isEqualTo("unauthorized_client");
    }

    /// Whoever else is in charge is so no longer.
    private Account lastInCharge() {
        var olga =
                accounts.ensure(new NewAccount(Username.typed("olga"), "Olga Ops", "olga's secret", Set.of(Role.OPS)));
        roster.enter(olga);
        for (var account : accounts.after(null, 1_000)) {
            if (account.is(Role.OPS) && !account.id().equals(olga.id())) {
                call("DELETE", "/api/users/" + account.id(), null);
            }
        }
        return olga;
    }

    private JsonNode added(String username, String... roles) {
        var added = call("POST", "/api/users", Map.of("username", username, "name", "Nora", "roles", roles));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return json(added);
    }

    private static String id(JsonNode added) {
        return added.get("user").get("id").asString();
    }

    private String demoToken(String role) {
        return text(send(inside("/demotokens/" + role), "POST", "", null), "token");
    }

    private HttpResponse<String> call(String method, String path, Object body) {
        return call(operator, method, path, body);
    }

    private HttpResponse<String> call(String token, String method, String path, Object body) {
        return send(at(path), method, token, body);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + "/identity" + path);
    }

    private URI inside(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator" + path);
    }

    private static HttpResponse<String> send(URI address, String method, String token, Object body) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Prefix", "/") // as the gateway says where this is for whoever asks
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return Browser.sent(HTTP, request.build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(HttpResponse<String> answer, String field) {
        return json(answer).get(field).asString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(text(answer, "type")).isEqualTo("urn:dateline:problem:" + code);
    }
}
