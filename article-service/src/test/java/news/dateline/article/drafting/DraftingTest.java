package news.dateline.article.drafting;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.article.Desk;
import news.dateline.article.Desk.Answer;
import news.dateline.test.DatelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DraftingTest {

    @LocalServerPort
    int port;

    private Desk stranger;
    private Desk reporter;
    private Desk editor;

    @BeforeEach
    void peopleComeIn() {
        stranger = Desk.ofStranger(port);
        reporter = stranger.of("reporter");
        editor = stranger.of("editor");
    }

    @Test
    void a_draft_is_answered_with_its_place_its_revision_and_all_that_was_kept() {
        var ada = UUID.randomUUID();
        var answer = stranger.of(ada, "Ada", "reporter").post("/api/articles", """
                {"headline": " NATO deploys 700 more soldiers ", "standfirst": "In Oslo.", "byline": "Ada",
                 "dateline": {"place": "Oslo", "country": "Norway", "agency": "AP", "filedAt": "2026-03-02T07:30:00+01:00"},
                 "body": "<h2>On alert</h2><script>alert(1)</script><p onclick='x()'>Text</p>", "section": "world",
                 "tags": ["Kosovo", "KFOR"], "urgency": 2, "language": "en-gb"}
                """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/articles/" + answer.id());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var story = answer.json();
        assertThat(story.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "status",
                        "version",
                        "headline",
                        "standfirst",
                        "byline",
                        "dateline",
                        "body",
                        "section",
                        "tags",
                        "urgency",
                        "language",
                        "direction",
                        "bylines",
                        "figures",
                        "createdAt",
                        "updatedAt",
                        "author");
        assertThat(story.get("status").stringValue()).isEqualTo("draft");
        assertThat(story.get("version").intValue()).isZero();
        assertThat(story.get("headline").stringValue()).isEqualTo("NATO deploys 700 more soldiers");
        assertThat(story.get("body").stringValue()).isEqualTo("<h2 id=\"on-alert\">On alert</h2><p>Text</p>");
        assertThat(story.get("dateline").get("filedAt").stringValue()).isEqualTo("2026-03-02T06:30:00Z");
        assertThat(story.get("tags").toString()).isEqualTo("[\"Kosovo\",\"KFOR\"]");
        assertThat(story.get("language").stringValue()).isEqualTo("en-GB");
        assertThat(story.get("author").get("id").stringValue()).isEqualTo(ada.toString());
        assertThat(editor.get(answer.path()).json()).isEqualTo(story);
    }

    @Test
    void all_fields_at_fault_are_named_in_one_problem() {
        var answer = reporter.post("/api/articles", """
                {"headline": "", "body": 5, "section": "api", "tags": [""], "urgency": 0, "kicker": "x"}
                """, "Idempotency-Key", "k".repeat(201));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.faults())
                .containsExactly(
                        "/headline", "/body", "/section", "/tags/0", "/urgency", "/kicker", "#Idempotency-Key");
    }

    @Test
    void what_is_no_json_is_refused_as_such() {
        assertThat(reporter.post("/api/articles", "{\"headline\":").problem()).isEqualTo("malformed-body");
        assertThat(reporter.post("/api/articles", "null").faults()).containsExactly("");
    }

    @Test
    void only_reporters_and_editors_write() {
        assertThat(stranger.draft("a").status()).isEqualTo(401);
        assertThat(stranger.of("reader").draft("a").status()).isEqualTo(403);
        assertThat(stranger.of("moderator").draft("a").status()).isEqualTo(403);
        assertThat(editor.draft("a").status()).isEqualTo(201);
        assertThat(stranger.put(editor.draft("a").path(), "{}").status()).isEqualTo(401);
        assertThat(stranger.of("ops").put(editor.draft("a").path(), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void a_change_replaces_the_draft_and_needs_its_latest_revision() {
        var draft = reporter.draft("First");

        var changed = reporter.put(draft.path(), "{\"headline\": \"Second\"}", "If-Match", draft.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().get("headline").stringValue()).isEqualTo("Second");
        assertThat(changed.json().has("body")).isFalse();
        assertThat(editor.put(draft.path(), "{}").status()).isEqualTo(428);
        assertThat(editor.put(draft.path(), "{}", "If-Match", "W/\"2\"").status())
                .isEqualTo(400);
        var stale = editor.put(draft.path(), "{}", "If-Match", draft.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale-revision");
        assertThat(reporter.get(draft.path()).json()).isEqualTo(changed.json());
    }

    @Test
    void what_was_read_may_be_sent_back() {
        var draft = reporter.draft("First");

        var same = reporter.put(draft.path(), draft.text(), "If-Match", draft.header("ETag"));

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().get("body")).isEqualTo(draft.json().get("body"));
    }

    @Test
    void nobody_changes_a_draft_that_does_not_exist_for_them() {
        var draft = reporter.draft("Mine");

        assertThat(stranger.of("reporter")
                        .put(draft.path(), "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(editor.put("/api/articles/" + UUID.randomUUID(), "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(editor.put(draft.path(), "{}", "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void a_request_sent_a_hundred_times_under_one_key_begins_one_story() throws Exception {
        Callable<Answer> retry =
                () -> reporter.post("/api/articles", Desk.complete("Once"), "Idempotency-Key", "desk 7 / draft 1");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    IntStream.range(0, 100).mapToObj(_ -> clients.submit(retry)).toList();
            var answers = tries.stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();

            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            assertThat(answers.stream().map(Answer::id).collect(toSet())).hasSize(1);
            assertThat(answers.stream().map(answer -> answer.header("Location")).collect(toSet()))
                    .containsExactly(answers.getFirst().path());
        }
        assertThat(reporter.get("/api/articles?status=draft").json().get("items"))
                .hasSize(1);
    }

    @Test
    void a_key_stands_for_one_body_of_one_sender() {
        var first = reporter.post("/api/articles", Desk.complete("First"), "Idempotency-Key", "k");

        var other = reporter.post("/api/articles", Desk.complete("Second"), "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        var elsewhere = editor.post("/api/articles", Desk.complete("Second"), "Idempotency-Key", "k");
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
    }
}
