package news.dateline.system;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import news.dateline.system.Client.Answer;
import news.dateline.system.Table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each part is away in turn, and `docs/degradation.md` says what still works.
@OnRunningDateline
class ADegradedSystemTest {

    private static final Table TABLE = Table.in("docs/degradation.md");
    private static final String UNSAID = "–";

    private final RunningDateline dateline;
    private final Newsroom newsroom;

    ADegradedSystemTest(RunningDateline dateline) {
        this.dateline = dateline;
        this.newsroom = new Newsroom(dateline);
    }

    /// A request as the column's head calls it.
    private interface Asking {
        Answer answer() throws IOException;
    }

    static Stream<Row> parts() {
        return TABLE.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void does_what_the_table_says(Row part) throws IOException {
        var story = newsroom.published("Still to be read without " + part);
        var draft = newsroom.draft("Published without " + part);
        awaitThread(story.text("id"));
        var kept = newsroom.published("Read before " + part + " went away");
        awaitKept(kept.text("url"));
        var requests = requests(part, story, kept.text("url"), draft.text("id"));
        assertThat(requests).containsOnlyKeys(TABLE.columns());
        dateline.as("reader").get("/api/me"); // whoever checks tokens knows the keys

        try (var stream = AlertStream.open(dateline)) {
            dateline.without(part.name(), () -> assertAnswers(part, requests));

            if (cell(part, "publish").equals("200")) {
                stream.alertOf(draft.text("id"));
                awaitThread(draft.text("id"));
            }
        }
        assertThat(dateline.anyone().get(story.text("url")).status()).isEqualTo(200);
    }

    /// What stands in no cache, but for one page.
    private Map<String, Asking> requests(Row part, Answer story, String kept, String draft) {
        var id = story.text("id");
        var requests = new LinkedHashMap<String, Asking>();
        requests.put("front page", () -> dateline.anyone().get("/?asked=" + id));
        requests.put("story page", () -> dateline.anyone().get(story.text("url")));
        requests.put("page read before", () -> dateline.anyone().get(kept));
        requests.put("story", () -> dateline.anyone().get("/api/articles/" + id));
        requests.put("write", () -> dateline.as("editor").post("/api/articles", Newsroom.story("Written meanwhile")));
        requests.put(
                "publish",
                () -> dateline.as("editor")
                        .post("/api/articles/" + draft + "/publish", Map.of("alert", Map.of("text", "Meanwhile"))));
        requests.put("replies", () -> dateline.anyone().get("/api/articles/" + id + "/comments"));
        requests.put(
                "reply",
                () -> dateline.as("reader")
                        .post("/api/articles/" + id + "/comments", Map.of("body", "Is anybody there?")));
        var unasked = 1 + TABLE.rows().indexOf(part);
        requests.put("alerts", () -> dateline.anyone().get("/api/alerts?limit=" + unasked));
        requests.put("stream", this::stream);
        requests.put("sign-in page", () -> dateline.anyone().get("/identity/sign-in"));
        requests.put("who am I", () -> dateline.as("reader").get("/api/me"));
        return requests;
    }

    /// Only how it begins: it has no end.
    private Answer stream() throws IOException {
        var request = HttpRequest.newBuilder(dateline.at("/api/alerts/stream")).build();
        try {
            var response = Client.HTTP.send(request, BodyHandlers.ofInputStream());
            try (var _ = response.body()) {
                var retry = response.headers().firstValue("Retry-After");
                return new Answer(response.statusCode(), Map.of("retry-after", retry.orElse("")), "");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /// All at once, so that what takes its time to fail takes it once.
    private void assertAnswers(Row part, Map<String, Asking> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new LinkedHashMap<String, CompletableFuture<String>>();
            requests.forEach((name, asking) -> asked.put(name, supplyAsync(() -> status(asking), threads)));
            var found = TABLE.columns().stream()
                    .map(column -> cell(part, column).equals(UNSAID)
                            ? UNSAID
                            : asked.get(column).join())
                    .toList();
            assertThat(found).as("%s without %s", TABLE.columns(), part).isEqualTo(part.cells());
        }
    }

    private static String status(Asking asking) {
        try {
            var answer = asking.answer();
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).isNotEmpty();
            }
            return String.valueOf(answer.status());
        } catch (ConnectException nobody) {
            return "nobody";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String cell(Row part, String column) {
        return part.cells().get(TABLE.columns().indexOf(column));
    }

    /// Once the event of its publication has purged what was made before.
    private void awaitKept(String page) {
        await(page + " to be kept")
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.anyone().get(page).header("Cache-Status").endsWith("hit"));
    }

    private void awaitThread(String story) {
        await("the thread of " + story)
                .atMost(RunningDateline.PATIENCE)
                .until(() -> dateline.as("reader") // whose answers are kept nowhere
                                .get("/api/articles/" + story + "/comments")
                                .status()
                        == 200);
    }
}
