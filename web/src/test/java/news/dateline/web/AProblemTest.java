package news.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class AProblemTest {

    @LocalServerPort
    int port;

    private Client client;

    @BeforeEach
    void client() {
        client = new Client(port);
    }

    @Test
    void lists_every_field_at_fault_by_its_pointer() {
        var answer = client.post("/open/letters", """
                {"subject": " ", "tags": ["a", "too long"], "sender": {"name": ""}, "urgency": 12}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:invalid-request");
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/subject", "/tags/1", "/sender/name", "/urgency");
    }

    @Test
    void speaks_english_to_every_client() {
        var answer = client.post("/open/letters", "{\"subject\": \"\", \"urgency\": 1}", "Accept-Language", "de");

        assertThat(answer.<String>json("$.errors[0].detail")).isEqualTo("must not be blank");
    }

    @Test
    void names_an_unknown_property() {
        var answer = client.post("/open/letters", """
                {"subject": "s", "urgency": 1, "sender": {"name": "n", "naem": "x"}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/sender/naem");
    }

    @Test
    void names_a_property_of_the_wrong_form() {
        var answer = client.post("/open/letters", "{\"subject\": \"s\", \"urgency\": \"much\"}");

        assertThat(answer.pointers()).containsExactly("/urgency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"subject\": ", "nonsense"})
    void tells_where_json_breaks_off(String body) {
        var answer = client.post("/open/letters", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:malformed-body");
        assertThat(answer.body()).doesNotContain("jackson").doesNotContain("java");
    }

    @Test
    void names_query_parameters_and_headers_with_a_hash() {
        assertThat(client.get("/open/letters?limit=0").pointers()).containsExactly("#limit");
        assertThat(client.get("/open/letters?limit=x").pointers()).containsExactly("#limit");
        assertThat(client.get("/open/letters?cursor=x").pointers()).containsExactly("#cursor");
        assertThat(client.get("/open/letters/x").pointers()).containsExactly("#id");
        assertThat(client.get("/open/required").pointers()).containsExactly("#q");
        assertThat(client.get("/open/required?q=1").pointers()).containsExactly("#X-Wanted");
    }

    @Test
    void says_404_405_406_and_415_in_the_same_form() {
        assertThat(client.get("/open/nowhere")).satisfies(answer -> isProblem(answer, 404, "not-found"));
        assertThat(client.send(client.request("/open/letters").DELETE()))
                .satisfies(answer -> isProblem(answer, 405, "method-not-allowed"))
                .satisfies(answer -> assertThat(answer.header("Allow")).contains("GET", "POST"));
        assertThat(client.get("/open/letters", "Accept", "image/png"))
                .satisfies(answer -> isProblem(answer, 406, "not-acceptable"));
        assertThat(client.send(client.request("/open/letters", "Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))))
                .satisfies(answer -> isProblem(answer, 415, "unsupported-media-type"));
    }

    @Test
    void stays_a_problem_for_those_who_asked_for_html() {
        isProblem(client.get("/open/nowhere", "Accept", "text/html"), 404, "not-found");
    }

    @Test
    void answers_what_the_firewall_refuses() {
        var answer = client.get("/open/letters;jsessionid=1/%2e%2e/x");

        isProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).doesNotContain("/error");
    }

    @Test
    void names_the_path_that_was_asked_for() {
        assertThat(client.get("/open/letters?limit=0").<String>json("$.instance"))
                .isEqualTo("/open/letters");
    }

    @Test
    void tells_a_missing_precondition_from_a_broken_one() {
        isProblem(put(), 428, "revision-required");
        isProblem(put("If-Match", "W/\"7\""), 400, "invalid-request");
        assertThat(put("If-Match", "\"7\"").body()).isEqualTo("7");
    }

    private Client.Answer put(String... headers) {
        return client.send(client.request("/open/letters", headers).PUT(BodyPublishers.noBody()));
    }

    @Test
    void says_who_lost_a_race() {
        isProblem(client.get("/open/fails?with=stale"), 412, "stale-revision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transient", "resource", "mongo"})
    void asks_to_come_again_while_the_store_is_away(String fault) {
        var answer = client.get("/open/fails?with=" + fault);

        isProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).doesNotContain("internal:27017");
    }

    @Test
    void gives_an_unexpected_fault_an_id_and_no_detail() {
        var answer = client.get("/open/fails?with=anything", "X-Request-Id", "trail-1");

        isProblem(answer, 500, "unexpected");
        assertThat(answer.<String>json("$.requestId")).isEqualTo("trail-1");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void refuses_a_body_that_says_it_is_too_large() {
        isProblem(client.post("/open/letters", "x".repeat(5_000)), 413, "body-too-large");
    }

    @Test
    void takes_what_may_be_larger_up_to_a_bound_of_its_own() {
        assertThat(client.post("/open/novels", "x".repeat(8 * 1024)).body()).isEqualTo("8192");
        isProblem(client.post("/open/novels", "x".repeat(8 * 1024 + 1)), 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"subject\": \"%s\", \"urgency\": 1}", "{\"tags\": [\"a\", \"%s\"], \"urgency\": 1}", "%s"})
    void refuses_a_body_that_turns_out_too_large(String form) {
        var body = form.formatted("x".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        var answer = client.send(client.request("/open/letters", "Content-Type", "application/json")
                .POST(chunked));

        if (form.equals("%s")) {
            assertThat(answer.status()).isIn(400, 413); // It may be seen to be no JSON before it is seen to be large.
        } else {
            isProblem(answer, 413, "body-too-large");
        }
    }

    private static void isProblem(Client.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:dateline:problem:" + code);
        assertThat(answer.<Integer>json("$.status")).isEqualTo(status);
    }
}
