package news.dateline.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import news.dateline.events.AlertRaised;
import tools.jackson.databind.json.JsonMapper;

/// What is written on a stream, as the HTML standard's `text/event-stream` has it.
final class Frames {

    /// Shows both ends, and whatever is in between, that the connection lives.
    static final byte[] HEART_BEAT = ":\n\n".getBytes(UTF_8);

    private static final int SOONEST_RETURN_MILLIS = 1_000;
    private static final int LATEST_RETURN_MILLIS = 5_000;

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    Frame of(long offset, UUID event, AlertRaised alert) {
        var data = json.writeValueAsString(new View(
                alert.alertId(),
                alert.articleId(),
                alert.headline(),
                alert.text(),
                alert.section(),
                alert.urgency(),
                alert.url(),
                alert.raisedAt()));
        var bytes = "id: %d\nevent: alert\ndata: %s\n\n".formatted(offset, data).getBytes(UTF_8);
        return new Frame(offset, event, alert.articleId(), alert.section(), bytes);
    }

    /// Tells where the stream stands before the first alert: a browser resumes from there after a cut, and a page that
    /// closes the stream itself knows what to ask for when it opens the next one.
    static byte[] welcome(long lastOffset) {
        return "id: %d\nevent: welcome\ndata: {}\n\n".formatted(lastOffset).getBytes(UTF_8);
    }

    static byte[] welcomeBack() {
        return ": welcome back\n\n".getBytes(UTF_8);
    }

    /// Says that something may have been missed: whoever reads this looks at the site again.
    static byte[] reset(long lastOffset) {
        return "id: %d\nevent: reset\ndata: {}\n\n".formatted(lastOffset).getBytes(UTF_8);
    }

    /// Readers of a gateway that stops come back spread over a few seconds, not all at once.
    static byte[] farewell() {
        return "retry: %d\n\n"
                .formatted(ThreadLocalRandom.current().nextInt(SOONEST_RETURN_MILLIS, LATEST_RETURN_MILLIS))
                .getBytes(UTF_8);
    }

    /// The JSON under `data:`.
    private record View(
            UUID id,
            UUID articleId,
            String headline,
            String text,
            String section,
            int urgency,
            String url,
            Instant raisedAt) {}
}
