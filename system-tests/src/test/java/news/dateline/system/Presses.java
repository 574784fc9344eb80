package news.dateline.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// Publishes story after story, each with an alert, whatever happens: what fails is sent again a moment later, with the
/// same key.
final class Presses implements AutoCloseable {

    private static final int EDITORS = 2;
    private static final long PAUSE_MILLIS = 100;

    private final Client editor;
    private final ScheduledExecutorService desks = Executors.newScheduledThreadPool(EDITORS);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private Presses(Client editor) {
        this.editor = editor;
    }

    static Presses start(Client editor) {
        var presses = new Presses(editor);
        for (int number = 0; number < EDITORS; number++) {
            presses.desks.scheduleWithFixedDelay(presses.new Desk()::work, 0, PAUSE_MILLIS, MILLISECONDS);
        }
        return presses;
    }

    /// The stories whose publication was answered with 200. What was answered otherwise, or not at all, may have been
    /// published or not.
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// One story at a time; each turn takes it one step further, or tries that again.
    private final class Desk {

        private String key = UUID.randomUUID().toString();
        private @Nullable String draft;

        private void work() {
            try {
                if (draft == null) {
                    write();
                } else {
                    publish(draft);
                }
            } catch (IOException away) {
                // Tried again.
            }
        }

        private void write() throws IOException {
            var answer = editor.post(
                    "/api/articles", Newsroom.story("Steady news " + key), "Idempotency-Key", "\"" + key + "\"");
            if (answer.status() == 201) {
                draft = answer.text("id");
            }
        }

        private void publish(String id) throws IOException {
            var alert = Map.of("alert", Map.of("text", "Steady news " + key));
            var answer = editor.post("/api/articles/" + id + "/publish", alert);
            if (answer.status() == 200) {
                acknowledged.add(id);
            }
            if (answer.status() == 200 || answer.status() == 409) {
                key = UUID.randomUUID().toString();
                draft = null;
            }
        }
    }

    /// Returns once the last answer is there.
    @Override
    public void close() {
        desks.close();
    }
}
