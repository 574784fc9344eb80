package news.dateline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.system.ServerSentEvents.Frame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An open page: holds the stream of alerts, and when it breaks comes back with the id of the last frame, as browsers
/// do (HTML Living Standard, 9.2).
final class AlertStream implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final URI address;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable String lastId;
    private volatile boolean open;
    private volatile @Nullable InputStream bytes;

    private AlertStream(URI address, @Nullable String lastId) {
        this.address = address;
        this.lastId = lastId;
    }

    /// Returns once the gateway has said from where it tells.
    static AlertStream open(RunningDateline dateline) {
        var stream = resume(dateline, null);
        await("a place on the stream").atMost(RunningDateline.PATIENCE).until(() -> stream.lastId != null);
        return stream;
    }

    /// @param lastId of the last frame that an earlier stream brought
    static AlertStream resume(RunningDateline dateline, @Nullable String lastId) {
        var stream = new AlertStream(dateline.at("/api/alerts/stream"), lastId);
        Thread.ofVirtual().name("alert-stream").start(stream::follow);
        await("an open stream").atMost(RunningDateline.PATIENCE).until(() -> stream.open);
        return stream;
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    List<JsonNode> alerts() {
        return frames.stream()
                .filter(frame -> frame.event().equals("alert"))
                .map(frame -> Client.JSON.readTree(frame.data()))
                .toList();
    }

    /// The alert of a story, awaited.
    JsonNode alertOf(String story) {
        return await("the alert of story " + story)
                .atMost(RunningDateline.PATIENCE)
                .until(
                        () -> alerts().stream()
                                .filter(alert ->
                                        alert.get("articleId").asString().equals(story))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void follow() {
        try {
            do {
                followOnce();
            } while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce() throws InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            var response = Client.HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() == 200) {
                    bytes = body;
                    open = true;
                    read(new BufferedReader(new InputStreamReader(body, UTF_8)));
                }
            }
        } catch (IOException broken) {
            // The gateway is away: come back.
        } finally {
            open = false;
        }
    }

    private void read(BufferedReader body) throws IOException {
        var events = new ServerSentEvents(lastId, frames::add);
        for (var line = body.readLine(); line != null && closed.getCount() > 0; line = body.readLine()) {
            events.line(line);
            lastId = events.lastId();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        var reading = bytes;
        if (reading != null) {
            reading.close();
        }
    }
}
