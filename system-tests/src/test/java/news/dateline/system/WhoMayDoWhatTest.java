package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.dateline.system.Client.Answer;
import news.dateline.system.Table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation, every role, own and others' objects: `docs/access.md` says what is answered, and `/api/openapi` in
/// which form.
@OnRunningDateline
class WhoMayDoWhatTest {

    private static final Table TABLE = Table.in("docs/access.md");

    private final RunningDateline dateline;
    private final ApiContract contract;
    private final Map<String, Story> stories = new HashMap<>();

    WhoMayDoWhatTest(RunningDateline dateline) throws IOException {
        this.dateline = dateline;
        this.contract = ApiContract.of(dateline);
    }

    /// @param etag of its latest revision
    private record Story(String id, String slug, String etag) {

        static Story of(Answer answer) {
            return new Story(answer.text("id"), answer.text("slug"), answer.header("ETag"));
        }
    }

    static Stream<Row> operations() {
        return TABLE.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void is_answered_as_the_table_says(Row operation) throws IOException {
        var found = new ArrayList<>(operation.cells().subList(0, 1));
        for (var caller : TABLE.columns().subList(1, TABLE.columns().size())) {
            found.add(String.valueOf(answer(operation, caller).status()));
        }
        assertThat(found).as("%s %s", operation, TABLE.columns()).isEqualTo(operation.cells());
    }

    private Answer answer(Row operation, String caller) throws IOException {
        var role = caller.replaceAll(",.*", "");
        var author = caller.endsWith("another's")
                ? (role.equals("editor") ? "reporter" : "editor")
                : (role.equals("editor") ? "editor" : "reporter");
        var method = operation.name().replaceAll(" .*", "");
        var status = operation.cells().getFirst();
        // What only reads leaves a story as it is.
        var story = method.equals("GET")
                ? stories.computeIfAbsent(author + " " + status, _ -> unchecked(() -> story(author, status)))
                : story(author, status);
        var path = path(operation.name().replaceAll("^[A-Z]+ ", ""), story);
        var client = role.equals("anyone") ? dateline.anyone() : dateline.as(role);
        var body = method.equals("GET")
                ? null
                : Client.JSON.writeValueAsString(
                        path.equals("/api/alerts") || path.equals("/api/alerts/preview")
                                ? directive(story)
                                : body(path, role));
        var answer = body == null ? client.get(path) : sent(client, method, path, body, story);
        contract.check(method, path, body, answer);
        return answer;
    }

    private static Answer sent(Client client, String method, String path, String body, Story story) throws IOException {
        if (path.equals("/api/media")) {
            return client.bytes(path, Pictures.another());
        }
        return path.endsWith("/import")
                ? client.text(path, "Who may do what\n\nOslo, (NORDWIRE).- Some may, some may not.\n")
                : client.send(method, path, body, "If-Match", story.etag().isEmpty() ? "\"1\"" : story.etag());
    }

    private String path(String template, Story story) throws IOException {
        var path = template.replace("{id}", story.id())
                .replace("{slug}", story.slug())
                .replace("{version}", "1")
                .replace("{revision}", "1")
                .replace("{section}", "world")
                .replace("{format}", "json");
        if (path.contains("{picture}")) {
            var picture = Pictures.sentTo(dateline);
            return path.replace("{picture}", picture.text("id")).replace("{file}", "64.jpg");
        }
        if (path.contains("{alert}")) {
            return path.replace("{alert}", alertOf(story));
        }
        if (path.contains("{user}")) {
            return path.replace("{user}", user());
        }
        if (path.contains("{decision}")) {
            return path.replace("{decision}", decision());
        }
        if (path.contains("{writer}")) {
            return path.replace("{writer}", bannedWriter());
        }
        if (path.contains("{key}")) {
            return path.replace("{key}", keyOfAGuest(story));
        }
        if (path.contains("{subscription}")) {
            return path.replace("{subscription}", subscriptionOfTheReader());
        }
        return path.contains("{comment}")
                ? path.replace("{comment}", comment(story).text("id"))
                : path;
    }

    private String alertOf(Story story) {
        return await("the alert of " + story.id())
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> dateline.anyone().get("/api/alerts?limit=100").json().get("items").values().stream()
                                .filter(alert ->
                                        alert.get("articleId").asString().equals(story.id()))
                                .map(alert -> alert.get("id").asString())
                                .findFirst()
                                .orElse(""),
                        alert -> !alert.isEmpty());
    }

    /// The same one each time, unless it was ended.
    private String subscriptionOfTheReader() throws IOException {
        var reader = dateline.as("reader");
        var mine = reader.get("/api/subscriptions/mine").json().at("/items/0/id");
        return mine.isMissingNode()
                ? reader.post("/api/subscriptions", subscription()).text("id")
                : mine.asString();
    }

    private Map<String, Object> subscription() throws IOException {
        return Map.of("push", dateline.newBrowser(), "what", Map.of("all", true));
    }

    private String user() throws IOException {
        var made = dateline.as("ops").post("/api/users", newcomer());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().at("/user/id").asString();
    }

    private String decision() throws IOException {
        var made = dateline.as("moderator").post("/api/moderation/decisions", decisionOnNothing());
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.text("id");
    }

    /// Of a comment that there is not, so that nobody's is touched.
    private static Map<String, Object> decisionOnNothing() {
        return Map.of("comments", List.of(UUID.randomUUID().toString()), "decision", "publish");
    }

    /// Nobody who writes.
    private String bannedWriter() throws IOException {
        var writer = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var banned = dateline.as("moderator").send("PUT", "/api/moderation/writers/" + writer, "{}");
        assertThat(banned.status()).as(banned.body()).isEqualTo(200);
        return writer;
    }

    private static Map<String, Object> newcomer() {
        return Map.of("username", "n" + UUID.randomUUID().toString().replace("-", ""), "name", "Nora Quill");
    }

    private Answer comment(Story story) throws IOException {
        var comment = dateline.as("reader")
                .post("/api/articles/" + story.id() + "/comments", Map.of("body", said("What a bridge.")));
        await("the verdict on " + comment.body())
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone()
                        .get("/api/comments/" + comment.text("id"))
                        .text("status")
                        .equals("published"));
        return comment;
    }

    private String keyOfAGuest(Story story) throws IOException {
        var guest = Map.of("name", "Gustav", "email", "gustav@example.org");
        return dateline.anyone()
                .post(
                        "/api/articles/" + story.id() + "/comments",
                        Map.of("body", said("A guest was here."), "guest", guest))
                .text("key");
    }

    /// Never the same twice, which would be taken for a repetition.
    private static String said(String words) {
        return words + " " + UUID.randomUUID();
    }

    private Map<String, Object> directive(Story story) {
        alertOf(story); // by then the story is known there
        return Map.of("articleId", story.id(), "text", "Who may alert whom");
    }

    private Object body(String path, String role) throws IOException {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last) {
            case "schedule" ->
                Map.of("publishAt", Instant.now().plusSeconds(86_400).toString());
            case "recall" -> Map.of("reason", "It was not ours to tell.");
            case "correct" ->
                path.startsWith("/api/alerts/")
                        ? Map.of("text", "The bridge is open.")
                        : Map.of("headline", "A headline put right", "reason", "It was wrong.");
            case "withdraw" -> Map.of("reason", "It was wrong.");
            case "users" -> newcomer();
            case "subscriptions" -> subscription();
            case "endpoint" -> Map.of("push", dateline.newBrowser());
            case "roles" -> Map.of("roles", List.of("reporter"));
            case "related" -> Map.of("pinned", List.of(), "excluded", List.of());
            case "comments" ->
                role.equals("anyone")
                        ? Map.of("body", "Well said.", "guest", Map.of("name", "Ada", "email", "ada@example.org"))
                        : Map.of("body", "Well said.");
            case "decisions" -> decisionOnNothing();
            case "notes" -> Map.of("text", "Asked the desk.");
            case "submit", "return", "approve", "publish", "unschedule", "disable", "enable" -> Map.of();
            case "undo", "close", "reopen", "like", "featured", "presence" -> Map.of();
            case "reports" ->
                role.equals("anyone")
                        ? Map.of("reason", "other", "guest", Map.of("email", "ada@example.org"))
                        : Map.of("reason", "other");
            default -> {
                if (path.startsWith("/api/comments/")) {
                    yield Map.of("body", said("What a bridge, seen twice."));
                }
                if (path.startsWith("/api/subscriptions/")) {
                    yield Map.of("what", Map.of("sections", List.of("world")));
                }
                yield path.contains("/writers/") ? Map.of() : Newsroom.story("Who may do what");
            }
        };
    }

    private Story story(String author, String status) throws IOException {
        if (status.equals("–")) {
            return new Story("", "", "");
        }
        var draft = dateline.as(author).post("/api/articles", Newsroom.story("Who may do what"));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        var id = draft.text("id");
        return switch (status) {
            case "draft" -> Story.of(draft);
            case "in-review" -> Story.of(step(author, id, "submit"));
            case "scheduled" -> Story.of(step("editor", id, "schedule"));
            case "published" -> published(id);
            case "withdrawn" -> {
                published(id);
                yield Story.of(step("editor", id, "withdraw"));
            }
            default -> throw new IllegalArgumentException(status);
        };
    }

    private Story published(String id) throws IOException {
        var published = dateline.as("editor")
                .post("/api/articles/" + id + "/publish", Map.of("alert", Map.of("text", "Who may do what")));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        await("the thread of " + id)
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone()
                                .get("/api/articles/" + id + "/comments")
                                .status()
                        == 200);
        return Story.of(published);
    }

    private Answer step(String role, String id, String step) throws IOException {
        var path = "/api/articles/" + id + "/" + step;
        var taken = dateline.as(role).post(path, body(path, role));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        return taken;
    }

    private interface Making {
        Story story() throws IOException;
    }

    private static Story unchecked(Making making) {
        try {
            return making.story();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
