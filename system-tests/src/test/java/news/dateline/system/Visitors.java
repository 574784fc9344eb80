package news.dateline.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.system.Client.Answer;
import org.jspecify.annotations.Nullable;

/// Readers, repliers and editors who go on and on, each at a gateway of their own while there is one: whoever finds
/// nobody there turns to the next. Nothing is sent a second time, and whatever is answered otherwise than it should be
/// is noted.
final class Visitors implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final List<String> doors;
    private final String editor;
    private final String reader;
    private final String story;
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> published = new ConcurrentLinkedQueue<>();

    private Visitors(RunningDateline dateline, String story) {
        this.doors = dateline.doors();
        this.editor = dateline.token("editor");
        this.reader = dateline.token("reader");
        this.story = story;
    }

    /// @param story that they read and reply to
    static Visitors at(RunningDateline dateline, String story) {
        var visitors = new Visitors(dateline, story);
        visitors.come(visit -> visit.publish());
        visitors.come(visit -> visit.publish());
        visitors.come(visit -> visit.read("/?asked=" + visit.next()));
        visitors.come(visit -> visit.read("/api/articles?limit=" + (1 + visit.next() % 100)));
        visitors.come(visit -> visit.read("/api/articles/" + story + "/comments?limit=" + (1 + visit.next() % 100)));
        visitors.come(visit -> visit.read("/api/alerts?limit=" + (1 + visit.next() % 100)));
        visitors.come(visit -> visit.read("/identity/sign-in"));
        visitors.come(visit -> visit.reply());
        return visitors;
    }

    private interface Doing {
        void once(Visit visit) throws IOException, InterruptedException;
    }

    private void come(Doing doing) {
        var visit = new Visit(number.getAndIncrement());
        threads.submit(() -> {
            do {
                doing.once(visit);
            } while (!leaving.await(PAUSE_MILLIS, MILLISECONDS));
            return null;
        });
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /// The stories whose publication was answered with 200.
    List<String> published() {
        return List.copyOf(published);
    }

    /// One visitor with one connection.
    private final class Visit {

        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        private final int first;
        private int turn;

        private Visit(int first) {
            this.first = first;
        }

        private int next() {
            return ++turn;
        }

        private void read(String path) throws InterruptedException {
            send("GET", path, null, reader, 200);
        }

        private void reply() throws InterruptedException {
            var words = Map.of("body", "Reply " + next() + " of " + Instant.now());
            send("POST", "/api/articles/" + story + "/comments", words, reader, 202);
        }

        private void publish() throws InterruptedException {
            var headline = "Number " + next() + " of desk " + first + " at " + Instant.now();
            var draft = send("POST", "/api/articles", Newsroom.story(headline), editor, 201);
            if (draft != null) {
                var id = draft.text("id");
                var alert = Map.of("alert", Map.of("text", headline));
                if (send("POST", "/api/articles/" + id + "/publish", alert, editor, 200) != null) {
                    published.add(id);
                }
            }
        }

        /// @return null: it was not as it should be, and is noted
        private @Nullable Answer send(String method, String path, @Nullable Object body, String token, int wanted)
                throws InterruptedException {
            for (var offset = 0; offset < doors.size(); offset++) {
                var door = doors.get((first + offset) % doors.size());
                try {
                    var answer = send(request(method, door + path, body, token));
                    if (answer.status() == wanted) {
                        return answer;
                    }
                    fail(method, door + path, answer.status() + " " + answer.body());
                    return null;
                } catch (ConnectException nobody) {
                    // the next one
                } catch (IOException broken) {
                    fail(method, door + path, broken.toString());
                    return null;
                }
            }
            fail(method, path, "nobody at any gateway");
            return null;
        }

        private Answer send(HttpRequest request) throws IOException, InterruptedException {
            return Client.answer(http.send(request, BodyHandlers.ofString()));
        }

        private void fail(String method, String address, String answer) {
            failures.add("%s %s %s: %s".formatted(Instant.now(), method, address, answer));
        }
    }

    private static HttpRequest request(String method, String address, @Nullable Object body, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(Client.JSON.writeValueAsString(body)))
                .build();
    }

    /// Returns once the last answer is there.
    @Override
    public void close() {
        leaving.countDown();
        threads.close();
    }
}
