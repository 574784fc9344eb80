package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import news.dateline.system.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnRunningDateline
class TheOneDoorTest {

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    TheOneDoorTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    @Test
    void wants_to_know_which_revision_a_change_is_made_to() throws IOException {
        var draft = newsroom.draft("A draft with two editors");
        var path = "/api/articles/" + draft.text("id");
        var reporter = dateline.as("reporter");
        var change = Newsroom.story("A draft with one editor");

        assertProblem(reporter.put(path, change), 428, "revision-required");
        var saved = reporter.put(path, change, "If-Match", draft.header("ETag"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.header("ETag")).isNotEqualTo(draft.header("ETag"));
        assertProblem(reporter.put(path, change, "If-Match", draft.header("ETag")), 412, "stale-revision");
        assertThat(reporter.get(path).header("ETag")).isEqualTo(saved.header("ETag"));
    }

    @Test
    void lets_a_story_be_published_once_and_by_an_editor_only() throws IOException {
        var path = "/api/articles/" + newsroom.draft("Published once").text("id") + "/publish";

        assertProblem(dateline.as("reader").post(path, Map.of()), 403, "forbidden");
        assertProblem(dateline.as("reporter").post(path, Map.of()), 403, "forbidden");
        assertProblem(dateline.anyone().post(path, Map.of()), 401, "unauthenticated");
        assertThat(dateline.as("editor").post(path, Map.of()).status()).isEqualTo(200);
        assertProblem(dateline.as("editor").post(path, Map.of()), 409, "already-published");
    }

    @Test
    void names_every_field_at_fault() throws IOException {
        var story = Newsroom.story("h".repeat(201));
        story.put("section", "Not A Section");
        story.put("urgency", 11);
        story.put("language", "no such language");

        var refused = dateline.as("reporter").post("/api/articles", story);

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.json().get("errors").values())
                .extracting(error -> error.get("pointer").asString())
                .contains("/headline", "/section", "/urgency", "/language");
    }

    @Test
    void refuses_what_is_not_json() throws IOException {
        var refused = dateline.as("reporter").send("POST", "/api/articles", "{\"headline\": ");

        assertProblem(refused, 400, "malformed-body");
    }

    @Test
    void refuses_whoever_is_not_known() throws IOException {
        assertProblem(dateline.anyone().post("/api/articles", Newsroom.story("By nobody")), 401, "unauthenticated");
        assertProblem(dateline.as("reader").post("/api/articles", Newsroom.story("By a reader")), 403, "forbidden");
        var forged =
                new Client(dateline.running("url"), dateline.token("editor").replaceAll("\\.[^.]*$", ".AAAA"));
        assertProblem(forged.post("/api/articles", Newsroom.story("By a forger")), 401, "unauthenticated");
    }

    @Test
    void knows_nothing_of_what_does_not_exist() throws IOException {
        assertProblem(dateline.anyone().get("/api/articles/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(dateline.anyone().get("/api/nothing-of-the-kind"), 404, "not-found");
        assertThat(dateline.anyone().get("/city/nothing-of-the-kind").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/aggregates",
                "/actuator/demotokens/editor",
                "/identity/actuator/health",
                "/identity/actuator/demotokens/editor",
                "/identity/actuator/operatortoken",
                "/actuator/operatortoken",
                "/api/actuator/health",
                "/api/articles/../../actuator/health",
                "/%61ctuator/health",
                "//actuator/health",
                "/internal/anything"
            })
    void leads_to_nothing_internal(String path) throws IOException {
        for (var caller : new Client[] {dateline.anyone(), dateline.as("ops")}) {
            for (var answer : new Answer[] {caller.get(path), caller.post(path, Map.of())}) {
                assertThat(answer.status()).as(path).isBetween(400, 499);
                assertThat(answer.body()).doesNotContain("\"UP\"", "jvm_memory", "\"token\"");
                assertShowsNoInternals(answer);
            }
        }
    }

    @Test
    void gives_each_request_an_id_by_which_the_log_of_its_service_tells_of_it() throws IOException {
        var refused = Stranger.number(20, dateline)
                .submit("/identity/sign-in", Map.of("username", "nobody", "password", "a guess"));
        var id = refused.header("X-Request-Id");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        await().atMost(RunningDateline.PATIENCE)
                .untilAsserted(() -> assertThat(
                                dateline.dateline("logs", "identity-service").output())
                        .containsPattern("WARN \\[identity-service,[0-9a-f]{32}," + id
                                + "] .*A sign-in from 127.0.1.20 was refused"));
    }

    /// Both policies hold, and nobody keeps the page.
    @Test
    void leaves_pages_of_the_identity_service_as_strict_as_they_are() throws IOException {
        var page = dateline.anyone().get("/identity/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "default-src 'self'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("urn:dateline:problem:" + code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertShowsNoInternals(answer);
    }

    private static void assertShowsNoInternals(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "java.", "org.spring", "news.dateline", "127.0.0.1", "\tat ");
    }
}
